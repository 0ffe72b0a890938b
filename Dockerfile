# One image for every process of ours; the command chooses which: bundles/projector.js, bundles/<context>.js,
# bundles/gateway.js, bundles/transparency.js.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY events/facts/package.json events/facts/
COPY events/log/package.json events/log/
COPY events/embedded-store/package.json events/embedded-store/
COPY events/proofs/package.json events/proofs/
COPY events/transparency/package.json events/transparency/
COPY kernel/framework/package.json kernel/framework/
COPY kernel/programme/package.json kernel/programme/
COPY kernel/runtime/package.json kernel/runtime/
COPY kernel/hops/package.json kernel/hops/
COPY kernel/clock/package.json kernel/clock/
COPY kernel/evidence/package.json kernel/evidence/
COPY kernel/settings/package.json kernel/settings/
COPY projections/package.json projections/
COPY services/personnel/package.json services/personnel/
COPY services/organization/package.json services/organization/
COPY services/integrity-performance/package.json services/integrity-performance/
COPY gateway/package.json gateway/
COPY dashboard/package.json dashboard/
COPY tools/package.json tools/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx tsc -b projections services/* gateway events/transparency \
 && node tools/bundle.mjs \
 && node dashboard/build.mjs \
 && npm prune --omit=dev \
 # This image has its own Node 24.
 && rm -rf node_modules/node-linux-* node_modules/.bin/node \
 && find events kernel projections services gateway dashboard -type d -name src -not -path '*/node_modules/*' -prune -exec rm -rf {} +

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Zhudian" org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production NODE_NO_WARNINGS=1
WORKDIR /app
COPY --from=build /app ./
# What a process keeps of its own: a volume mounted here belongs to the user who runs it.
RUN install -d -o node -g node -m 0700 /ballots /segments /sink /transparency
USER node
CMD ["node", "bundles/gateway.js"]
