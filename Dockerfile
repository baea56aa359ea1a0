# auditor in an image: the model is inside, nothing is fetched at run time, and it does not run as root.
#
#   docker build -t auditor .
#   docker run --rm -v "$PWD:/work" auditor audit articles/ --format json
FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE NOTICE ./
COPY auditor ./auditor
RUN python -m venv /opt/auditor
# Without constraint and index, pip takes a build of torch with several gigabytes of CUDA libraries.
ENV PIP_CONSTRAINT=/src/constraints.txt \
    PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu \
    PIP_NO_CACHE_DIR=1
RUN /opt/auditor/bin/python -m pip install .
ENV AUDITOR_CACHE_DIR=/opt/auditor-cache
RUN printf '%s\n\n%s\n' '시는 4일 축제를 열었다고 밝혔다.' 'The city said it held a festival on the 4th.' > /tmp/article.txt \
    && /opt/auditor/bin/auditor audit /tmp/article.txt --no-report --fail-on never \
    && chmod -R a+rX /opt/auditor-cache

FROM python:3.12-slim
COPY --from=build /opt/auditor /opt/auditor
COPY --from=build /opt/auditor-cache /opt/auditor-cache
RUN useradd --create-home --uid 10001 auditor
ENV PATH=/opt/auditor/bin:$PATH \
    AUDITOR_CACHE_DIR=/opt/auditor-cache \
    LANG=C.UTF-8
USER 10001
WORKDIR /work
ENTRYPOINT ["auditor"]
CMD ["--help"]
