// Judges what our proofs say by Go's own packages: reads claims as JSON, prints one verdict for each.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type claim struct {
	Kind   string
	Key    string
	Note   string
	Entry  []byte
	Index  int64
	First  int64
	Size   int64
	Root   []byte
	Before []byte
	Path   [][]byte
}

func hash(bytes []byte) (h tlog.Hash) {
	copy(h[:], bytes)
	return h
}

func path(all [][]byte) (hashes []tlog.Hash) {
	for _, bytes := range all {
		hashes = append(hashes, hash(bytes))
	}
	return hashes
}

func judge(c claim) error {
	switch c.Kind {
	case "note":
		verifier, err := note.NewVerifier(c.Key)
		if err != nil {
			return err
		}
		_, err = note.Open([]byte(c.Note), note.VerifierList(verifier))
		return err
	case "inclusion":
		return tlog.CheckRecord(path(c.Path), c.Size, hash(c.Root), c.Index, tlog.RecordHash(c.Entry))
	case "consistency":
		return tlog.CheckTree(path(c.Path), c.Size, hash(c.Root), c.First, hash(c.Before))
	}
	return fmt.Errorf("unknown claim %q", c.Kind)
}

func main() {
	var claims []claim
	if err := json.NewDecoder(os.Stdin).Decode(&claims); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, c := range claims {
		fmt.Println(judge(c) == nil)
	}
}
