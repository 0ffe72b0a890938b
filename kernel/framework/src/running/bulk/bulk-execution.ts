import {
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../../graph/request-context';
import { entityTypeIn, type Representation } from './entities';
import { after, isPromise, NOWHERE, property, type Complete, type Resolve, type Values } from './values';

interface Read {
  readonly key: string;
  readonly read: Complete;
}

/** One execution of a query of plain fields, without errors: whatever else comes about is left to the library. */
export class BulkExecution {
  private isPlain = true;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly variables: Values,
    private readonly context: RequestContext,
  ) {}

  /** `undefined` when it is left to the library. */
  async data(type: GraphQLObjectType, selections: SelectionSetNode): Promise<object | undefined> {
    const read = this.objectOf(type, selections);
    const data = this.isPlain ? await read({}) : null;
    return this.isPlain ? (data as object) : undefined;
  }

  private readonly fail = (): null => {
    this.isPlain = false;
    return null;
  };

  /** Known before anything is read. */
  private unknown(): Complete {
    this.fail();
    return this.fail;
  }

  private complete(type: GraphQLOutputType, node: FieldNode): Complete {
    if (isNonNullType(type)) return this.presentOf(this.complete(type.ofType, node));
    const plain = this.plain(type, node);
    return (value) => (value === null || value === undefined ? null : plain(value));
  }

  private plain(type: GraphQLOutputType, node: FieldNode): Complete {
    if (isLeafType(type)) return this.leafOf(type);
    if (isListType(type)) return this.listOf(this.complete(type.ofType, node));
    if (isObjectType(type) && node.selectionSet) return this.objectOf(type, node.selectionSet);
    return this.unknown();
  }

  private presentOf(complete: Complete): Complete {
    const present = (value: unknown) => value ?? this.fail();
    return (value) => after(complete(value), present);
  }

  private leafOf(type: GraphQLLeafType): Complete {
    return (value) => {
      try {
        return type.serialize(value) ?? this.fail();
      } catch {
        return this.fail();
      }
    };
  }

  private listOf(complete: Complete): Complete {
    return (values) => {
      if (!Array.isArray(values)) return this.fail();
      const completed = values.map((value: unknown) => after(value, complete));
      return completed.some(isPromise) ? Promise.all(completed) : completed;
    };
  }

  private objectOf(type: GraphQLObjectType, { selections }: SelectionSetNode): Complete {
    const fields = selections.map((one) => this.field(type, one));
    if (new Set(fields.map(({ key }) => key)).size < fields.length) return this.unknown();
    return (source) => {
      if (!this.isOf(type, source)) return this.fail();
      const object: Values = {};
      const pending: Promise<unknown>[] = [];
      for (const { key, read } of fields) {
        const value = read(source);
        object[key] = value;
        if (isPromise(value)) pending.push(value.then((later) => (object[key] = later)));
      }
      return pending.length > 0 ? Promise.all(pending).then(() => object) : object;
    };
  }

  private isOf({ isTypeOf }: GraphQLObjectType, source: unknown): boolean {
    return !(source instanceof Error) && (!isTypeOf || isTypeOf(source, this.context, NOWHERE) === true);
  }

  private field(type: GraphQLObjectType, node: SelectionNode): Read {
    if (node.kind !== Kind.FIELD || (node.directives ?? []).length > 0) return { key: '', read: this.unknown() };
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    const field = type.getFields()[name];
    if (!field) return { key, read: name === '__typename' ? () => type.name : this.unknown() };
    return { key, read: name === '_entities' ? this.entities(field, node) : this.resolved(field, node) };
  }

  /** What other subgraphs name, each by its reference. */
  private entities(field: GraphQLField<unknown, unknown>, node: FieldNode): Complete {
    const { representations } = this.argsOf(field, node) as { readonly representations?: readonly Representation[] };
    const { selectionSet } = node;
    if (!representations || !selectionSet) return this.unknown();
    const known = new Map<unknown, (reference: Representation) => unknown>();
    const resolverOf = (name: unknown) => {
      const resolve = known.get(name) ?? this.entity(name, selectionSet);
      known.set(name, resolve);
      return resolve;
    };
    return () => Promise.all(representations.map((one) => resolverOf(one.__typename)(one))).catch(this.fail);
  }

  private entity(name: unknown, selected: SelectionSetNode): (reference: Representation) => unknown {
    const entity = entityTypeIn(this.schema, name, selected);
    if (!entity) return this.unknown();
    const complete = this.objectOf(entity.type, entity.selections);
    return async (reference) => {
      const found = await entity.resolve(reference, this.context);
      return found === null || found === undefined ? null : complete(found);
    };
  }

  private resolved(field: GraphQLField<unknown, unknown>, node: FieldNode): Complete {
    const resolve = (field.resolve as Resolve | undefined) ?? property(field.name);
    const args = this.argsOf(field, node);
    const complete = this.complete(field.type, node);
    return (source) => {
      try {
        const value = resolve(source, args, this.context, NOWHERE);
        return isPromise(value) ? value.then(complete).catch(this.fail) : complete(value);
      } catch {
        return this.fail();
      }
    };
  }

  private argsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Values {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      this.fail();
      return {};
    }
  }
}
