package io.sunledger.platform.backup;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whose backups a folder holds.
 *
 * @param system the number that PostgreSQL gave the cluster when it was made; a restored one keeps it
 * @param major PostgreSQL's version: another one cannot read the files
 * @param segment how large a segment of WAL is, in octets
 */
record Cluster(String system, int major, int segment) {
    static Cluster of(JsonNode json) {
        return new Cluster(
                json.path("system").asText(),
                json.path("major").asInt(),
                json.path("segment").asInt());
    }

    JsonNode json() {
        return Json.object().put("system", system).put("major", major).put("segment", segment);
    }
}
