/** So many facts are told at once, but that those of one position stay together. */
export const MOST_FACTS = 64;

/** The fields of every page of facts. */
export const PAGE = `  """
  本页各条事件，可以为空。 The facts of this page; there may be none.
  """
  facts: [Change!]! @listSize(assumedSize: ${MOST_FACTS})
  """
  至此再无遗漏，由此继续。 Nothing is left out up to here: continue after it.
  """
  position: String!
  """
  其后是否已有更多。 Whether there is more to look through by now.
  """
  hasMore: Boolean!
  """
  经签名的声明：自起始位置至本页位置共有多少条您有权查看的事件及其根哈希；未配置密钥时为空。 A signed statement of how many facts there are for you up to this position, and their root; null without a key.
  """
  segment: String`;
