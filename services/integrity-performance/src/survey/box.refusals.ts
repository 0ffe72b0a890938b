import { defineRefusals } from '@zhudian/framework';

/** What is refused before a rule is asked: by the key, and for a token where none belongs. */
export const boxRefusals = defineRefusals({
  BALLOT_KEY_LOST: {
    zh: '{surveyId}的签名密钥已不在本系统，不能再签发测评票。请结束该测评后重新启动。',
    en: 'The key of {surveyId} is not here any more: no ballot can be signed. Close the survey and open a new one.',
    rule: 'A ballot is signed with the key of its survey',
    source: 'design: votes that nobody can trace',
  },
  BALLOT_UNKNOWN: {
    zh: '该测评票不是此次测评签发的。请核对测评票及其签名。',
    en: 'This ballot was not signed for this survey. Check it and its signature.',
    rule: 'Answers are given with a ballot that the survey signed',
    source: 'N05 群众满意度测评',
  },
  ANSWER_WITH_TOKEN: {
    zh: '匿名填答请勿携带登录凭证。请不带登录凭证重新提交。',
    en: 'An anonymous answer comes without a token. Send it again without one.',
    rule: 'Who answers does not say who he is',
    source: 'N05 群众满意度测评',
  },
});
