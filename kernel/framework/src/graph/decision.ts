import { decision, type DecisionView } from '@zhudian/projections';
import { Kind, parse, visit, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { POLICY_ROLE } from '../policies/caused-commands';
import type { ReferenceResolvers } from './references';
import { objectTypeOf } from './object-type';
import type { RequestContext } from './request-context';

export const Decision = objectTypeOf(decision);

/** Those who act. Each subgraph has its own part of them, so that the link is added to the schema and not to the class. */
const PERSON = 'Person';
const ANONYMOUS = 'anonymous';

const [WITH_LINK] = parse(
  `type Decision {
  """Who decided; null for what the programme itself did, and for what is anonymous. 办理人，系统自动办理或匿名时为空。"""
  by: ${PERSON}
  """Whose office it was; null when somebody decided in the own right. 代理何人办理，本人办理时为空。"""
  actingFor: ${PERSON}
}`,
  { noLocation: true },
).definitions as [ObjectTypeDefinitionNode];

const has = ({ definitions }: DocumentNode, type: string): boolean =>
  definitions.some(
    ({ kind, ...one }) => kind === Kind.OBJECT_TYPE_DEFINITION && 'name' in one && one.name?.value === type,
  );

/** Whether decisions of this subgraph can name who decided. */
export const namesActors = (document: DocumentNode): boolean => has(document, 'Decision') && has(document, PERSON);

/** Gives every decision of a subgraph that knows persons the link to who decided. */
export const withActors = (document: DocumentNode): DocumentNode =>
  namesActors(document)
    ? visit(document, {
        ObjectTypeDefinition: (type) =>
          type.name.value === 'Decision'
            ? { ...type, fields: [...(type.fields ?? []), ...(WITH_LINK.fields ?? [])] }
            : undefined,
      })
    : document;

/** Answers `Decision.by` with what this subgraph makes of a reference to a person. */
export const actorOf =
  (references: ReferenceResolvers) =>
  ({ actorId: id, role }: DecisionView, _: unknown, context: RequestContext) => {
    if (role === POLICY_ROLE || id === ANONYMOUS) return null;
    return references[PERSON]?.({ id }, context) ?? { id };
  };

/** Answers `Decision.actingFor` likewise. */
export const holderOf =
  (references: ReferenceResolvers) =>
  ({ actingForId: id }: DecisionView, _: unknown, context: RequestContext) =>
    id === undefined ? null : (references[PERSON]?.({ id }, context) ?? { id });
