import { enumOf } from '../words/label';

export const deductionStanding = enumOf('DeductionStanding', {
  APPLIED: ['已扣分', 'applied'],
  APPEALED: ['申诉中', 'under appeal'],
  UPHELD: ['维持扣分', 'upheld'],
  REVOKED: ['已撤销', 'revoked'],
});
