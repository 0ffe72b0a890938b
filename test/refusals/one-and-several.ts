/** A number that is one before a noun or a verb of several; what is said of an id (“1 is …”) is no count. */
export const ONE_IS_SEVERAL =
  /(?<![\w“.,-])1 (?:(?:[a-z]+ly|working|full|lexical|global) )*(?!(?:is|was|has|does|as|stands|answers|assesses|belongs|compares|holds|lies|states|chairs)\b)[a-z]+(?<![asum])s\b|(?<![\w“.,-])(?<! and | of )1 (?:[a-z]+ )?(?:are|have|were|do)\b/;
/** A list of one, before a verb of several. */
export const ONE_IS_MANY = /(?<!and |of )“one-thing” (?:are|have|were|do|hold|stand)\b/;
