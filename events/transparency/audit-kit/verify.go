// Verifies a kit of the transparency log with Go's standard library alone: go run verify.go [FILE WITH THE KEY OF THE LOG]
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

func fail(zh, en string) {
	fmt.Fprintf(os.Stderr, "不符：%s\nFAILED: %s\n", zh, en)
	os.Exit(1)
}

func read(name string) []byte {
	content, err := os.ReadFile(name)
	if err != nil {
		fail("缺少文件"+name+"。", err.Error())
	}
	return content
}

func decode(text string) []byte {
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil
	}
	return decoded
}

func hash(parts ...[]byte) []byte {
	sum := sha256.Sum256(bytes.Join(parts, nil))
	return sum[:]
}

type key struct {
	text string
	name string
	id   []byte
	key  ed25519.PublicKey
}

// The parts of a key of whatever kind: its name, what stands for it in signatures, and its bytes behind those that tell the kind.
func partsOf(text string) (name string, id, material []byte) {
	parts := strings.SplitN(strings.TrimSpace(text), "+", 3)
	if len(parts) == 3 {
		material = decode(parts[2])
		id = hash([]byte(parts[0]+"\n"), material)[:4]
		if len(material) > 0 && hex.EncodeToString(id) == parts[1] {
			return parts[0], id, material
		}
	}
	fail("公钥无效。", "this is not a key of a log.")
	return "", nil, nil
}

func keyOf(text string) key {
	name, id, material := partsOf(text)
	if title := kindOf(material); title != "" {
		fail("Go标准库不含"+title+"，请用verify.mjs。", "Go's standard library has no "+title+": use verify.mjs.")
	}
	if len(material) != 33 || material[0] != 1 {
		fail("公钥无效。", "this is not a key of a log.")
	}
	return key{strings.TrimSpace(text), name, id, ed25519.PublicKey(material[1:])}
}

// What a key is for, where Go's standard library does not judge its signatures.
func kindOf(material []byte) string {
	switch {
	case len(material) == 12+65 && string(material[:12]) == "\xffzhudian/sm2":
		return "SM2"
	case len(material) == 18+1312 && string(material[:18]) == "\xffzhudian/ml-dsa-44":
		return "ML-DSA-44"
	}
	return ""
}

// The text of a note, and the lines below it.
func openNote(note string) (text, signatures string) {
	end := strings.LastIndex(note, "\n\n") + 1
	return note[:end], note[end:]
}

type signature struct {
	name      string
	id, bytes []byte
}

func signaturesIn(lines string) []signature {
	var all []signature
	for _, line := range strings.Split(lines, "\n") {
		parts := strings.Split(line, " ")
		if len(parts) != 3 || parts[0] != "—" {
			continue
		}
		if content := decode(parts[2]); len(content) > 4 {
			all = append(all, signature{parts[1], content[:4], content[4:]})
		}
	}
	return all
}

// All that a key signed, and something, is true.
func isSigned(text, signatures string, by key) bool {
	signed := false
	for _, one := range signaturesIn(signatures) {
		if one.name == by.name && bytes.Equal(one.id, by.id) {
			if len(one.bytes) != ed25519.SignatureSize || !ed25519.Verify(by.key, []byte(text), one.bytes) {
				return false
			}
			signed = true
		}
	}
	return signed
}

func sizeOf(digits string) uint64 {
	size, err := strconv.ParseUint(digits, 10, 63)
	if err != nil {
		fail("检查点无效。", err.Error())
	}
	return size
}

type head struct {
	size uint64
	root string
}

// A key of the log, and the heads from which and up to which it signs.
type period struct {
	key      key
	from, to *head
}

func (p period) holds(at head) bool {
	after := p.from == nil || at.size > p.from.size || at == *p.from
	before := p.to == nil || at.size < p.to.size || at == *p.to
	return after && before
}

const heading = "zhudian/key-succession/v1"

// Each note in log.keys says by both keys that one follows the other.
func periodsOf(trusted key) []period {
	content, err := os.ReadFile("log.keys")
	if err != nil && !os.IsNotExist(err) {
		fail("无法读取log.keys。", err.Error())
	}
	var periods []period
	known := map[string]bool{}
	for _, note := range strings.Split("\n"+string(content), "\n"+heading+"\n")[1:] {
		text, signatures := openNote(heading + "\n" + strings.TrimSuffix(note, "\n") + "\n")
		lines := strings.Split(text, "\n")
		if len(lines) != 6 {
			fail("密钥的更换无效。", "the succession of a key is false.")
		}
		old, next, end := keyOf(lines[1]), keyOf(lines[2]), head{sizeOf(lines[3]), lines[4]}
		last := len(periods) - 1
		goesOn := last < 0 || periods[last].key.text == old.text && periods[last].from.size <= end.size
		isNew := old.name == next.name && old.text != next.text && !known[next.text]
		if !goesOn || !isNew || !isSigned(text, signatures, old) || !isSigned(text, signatures, next) {
			fail("密钥的更换无效。", "the succession of a key is false.")
		}
		if last < 0 {
			periods, last = append(periods, period{key: old}), 0
		}
		periods[last].to = &end
		periods = append(periods, period{key: next, from: &end})
		known[old.text], known[next.text] = true, true
	}
	if !known[trusted.text] {
		return []period{{key: trusted}}
	}
	return periods
}

// The head that a checkpoint is of, and the key that signed it.
func openCheckpoint(note string, trusted key) (size uint64, root []byte, signer key) {
	text, signatures := openNote(note)
	lines := strings.Split(text, "\n")
	signed := false
	for _, one := range periodsOf(trusted) {
		if len(lines) < 3 || lines[0] != one.key.name || !isSigned(text, signatures, one.key) {
			continue
		}
		signed = true
		if one.holds(head{sizeOf(lines[1]), lines[2]}) {
			return sizeOf(lines[1]), decode(lines[2]), one.key
		}
	}
	if signed {
		fail("检查点不在密钥的有效期内。", "the key of the checkpoint signs from or up to another head.")
	}
	fail("检查点的签名无效。", "the signature of the checkpoint is false.")
	return 0, nil, key{}
}

// What there is to be said of each signature on a checkpoint, by the key that opened it and those that lie here.
func saySignatures(note string, signer key) {
	_, lines := openNote(note)
	signatures := signaturesIn(lines)
	kinds := map[string]string{}
	files, _ := filepath.Glob("log.*.pub")
	for _, file := range files {
		named, id, material := partsOf(string(read(file)))
		isThere := false
		for _, one := range signatures {
			isThere = isThere || one.name == named && bytes.Equal(one.id, id)
		}
		if named != signer.name || !isThere {
			fail("检查点没有"+file+"的签名。", "the checkpoint bears no signature by the key in "+file+".")
		}
		kinds[string(id)] = kindOf(material)
	}
	for _, one := range signatures {
		kind, isHere := kinds[string(one.id)]
		switch id := hex.EncodeToString(one.id); {
		case one.name == signer.name && bytes.Equal(one.id, signer.id):
			fmt.Printf("签名：Ed25519（%s）有效。\nSIGNATURE: Ed25519 (%s), judged and true.\n", id, id)
		case one.name == signer.name && isHere && kind != "":
			fmt.Printf("签名：%s（%s）未核对，Go标准库不含该算法。\nSIGNATURE: %s (%s), not judged: Go's standard library has no such algorithm.\n", kind, id, kind, id)
		default:
			fmt.Printf("签名：%s（%s）未核对，此处没有其公钥。\nSIGNATURE: %s (%s), not judged: its key is not here.\n", one.name, id, one.name, id)
		}
	}
}

// RFC 9162, section 2.1.3.2.
func rootBy(index, size uint64, leaf []byte, path [][]byte) []byte {
	node, last, sum := index, size-1, leaf
	for _, neighbour := range path {
		if last == 0 {
			return nil
		}
		if node%2 == 1 || node == last {
			sum = hash([]byte{1}, neighbour, sum)
			for node%2 == 0 && node != 0 {
				node, last = node/2, last/2
			}
		} else {
			sum = hash([]byte{1}, sum, neighbour)
		}
		node, last = node/2, last/2
	}
	if last != 0 {
		return nil
	}
	return sum
}

// Lines of a file that ends with a line break.
func linesOf(content []byte) [][]byte {
	if len(content) == 0 {
		return nil
	}
	return bytes.Split(bytes.TrimSuffix(content, []byte{'\n'}), []byte{'\n'})
}

func verifyFact(fact []byte, proof string, size uint64, root []byte) bool {
	parts := strings.Split(proof, " ")
	index, err := strconv.ParseUint(parts[0], 10, 63)
	if err != nil || index >= size {
		return false
	}
	var path [][]byte
	for _, text := range parts[1:] {
		neighbour := decode(text)
		if len(neighbour) != 32 {
			return false
		}
		path = append(path, neighbour)
	}
	return bytes.Equal(rootBy(index, size, hash([]byte{0}, fact), path), root)
}

// The documents beside the facts; each is called by its hash, and a fact names it.
func verifyDocuments(facts [][]byte) int {
	entries, err := os.ReadDir("evidence")
	if err != nil && !os.IsNotExist(err) {
		fail("无法读取材料。", err.Error())
	}
	all := bytes.Join(facts, []byte{'\n'})
	for _, entry := range entries {
		name := entry.Name()
		isNamed := len(name) == 64 && bytes.Contains(all, []byte(name))
		if !isNamed || hex.EncodeToString(hash(read("evidence/"+name))) != name {
			fail("材料"+name+"与事件所记的哈希值不符。", "document "+name+" is not what a fact names by its hash.")
		}
	}
	return len(entries)
}

func main() {
	keyFile := "log.pub"
	if len(os.Args) > 1 {
		keyFile = os.Args[1]
	}
	by := keyOf(string(read(keyFile)))
	checkpoint := string(read("checkpoint"))
	size, root, signer := openCheckpoint(checkpoint, by)
	facts, proofs := linesOf(read("facts.ndjson")), linesOf(read("proofs.txt"))
	if len(facts) != len(proofs) || len(facts) == 0 {
		fail("事件与证明的数量不同。", "there are not as many proofs as facts.")
	}
	for at, fact := range facts {
		if !verifyFact(fact, string(proofs[at]), size, root) {
			fail(fmt.Sprintf("第%d条事件与检查点不符。", at+1), fmt.Sprintf("fact %d does not fit the checkpoint.", at+1))
		}
	}
	documents := verifyDocuments(facts)
	saySignatures(checkpoint, signer)
	fmt.Printf("相符：%d份材料与事件所记的哈希值一致。\n", documents)
	fmt.Printf("VERIFIED: %d documents are what the facts name by their hashes.\n", documents)
	fmt.Printf("相符：%d条事件都在检查点（共%d条）之内，未被改动。\n", len(facts), size)
	fmt.Printf("VERIFIED: %d facts are in the checkpoint over %d, unchanged. %s\n", len(facts), size, by.name)
}
