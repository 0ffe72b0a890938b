// Reads manifests as JSON from its input, and tells as JSON what Kubernetes' schemas have against each of them.
// A program of its own: the schemas come as ES modules only.
import { text } from 'node:stream/consumers';

const faultsOf = async (manifest) => {
  const models = await import(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`);
  try {
    new models[manifest.kind](manifest).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
};

const manifests = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(manifests.map(faultsOf))));
