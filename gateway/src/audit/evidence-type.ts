/** What is told of a document that proves a fact. */
export const EVIDENCE_TYPE = `type Evidence @shareable {
  sha256: String!
  name: String!
  mime: String!
  size: Int!
  """
  所涉期间的首日。 The first day of the period that it is about.
  """
  aboutFrom: LocalDate
  """
  所涉期间的末日。 The last day of the period that it is about.
  """
  aboutUntil: LocalDate
}
`;
