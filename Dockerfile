# One image, three commands: web server, publisher, and preparing the database. See compose.yaml.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Built here, so that the running containers never write to their own file system.
RUN npm run build:themes && npm run build:admin && npm prune --omit=dev && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
# The program belongs to root and is run by another user, who can change nothing of it.
COPY --from=build /app /app
RUN install -d -o node -g node -m 750 /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "scripts/web.ts"]
