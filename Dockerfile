# The bot as an image. `npm run production-tree` runs the steps of the first stage in a folder, and starts what comes out.
FROM node:24-slim AS tree
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
# A third of the packages are source maps and type declarations: Node reads neither.
RUN find node_modules -type f \( -name '*.js.map' -o -name '*.cjs.map' -o -name '*.mjs.map' -o -name '*.ts.map' -o -name '*.cts.map' -o -name '*.mts.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete
COPY src ./src
COPY cards ./cards

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
# Root owns what the process runs, so that the process cannot change it.
COPY --from=tree /app ./
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it gets SIGTERM and finishes what it is at.
CMD ["node", "--experimental-strip-types", "src/main.ts"]
