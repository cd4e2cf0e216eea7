package io.sunledger.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** A draft's content and acts, to JSON and back. */
@ApplicationScoped
class Contents {
    private final ObjectMapper json;

    Contents(ObjectMapper json) {
        this.json = json;
    }

    DraftContent read(String content) {
        try {
            return json.readValue(content, DraftContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An act as JSON, with its name in {@code act}. */
    String writeAct(DraftAct act) {
        try {
            return json.writerFor(DraftAct.class).writeValueAsString(act);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
