# Two stages: the first fetches what the lock names, the second holds only what runs.
FROM python:3.13-slim AS packages
WORKDIR /packages
COPY requirements/runtime.txt .
RUN python -m venv /opt/circlekeeper \
    && /opt/circlekeeper/bin/pip install --no-cache-dir --require-hashes -r runtime.txt

FROM python:3.13-slim
LABEL org.opencontainers.image.title="Circlekeeper" \
      org.opencontainers.image.description="A Discord bot that helps people hold a peer-support group" \
      org.opencontainers.image.licenses="MIT"
RUN groupadd --gid 10001 circlekeeper \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin circlekeeper \
    && install --directory --owner 10001 --group 10001 --mode 0700 /data
ENV PATH=/opt/circlekeeper/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CIRCLE_DATABASE=/data/circlekeeper.sqlite3 \
    CIRCLE_KEY_FILE=/data/member.key \
    CIRCLE_PROMPTS=/app/prompts \
    CIRCLE_LOG_FORMAT=json
COPY --from=packages /opt/circlekeeper /opt/circlekeeper
WORKDIR /app
# .dockerignore leaves the sandbox, the tests and everything else behind.
COPY LICENSE ./
COPY bot bot
COPY cogs cogs
COPY prompts prompts
# The root may be read-only when the bot runs: Python could not keep what it compiles.
RUN python -m compileall -q bot cogs
USER 10001:10001
VOLUME /data
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-m", "bot", "health"]
CMD ["python", "-m", "bot", "run"]
