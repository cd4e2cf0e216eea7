package io.sunledger.progress.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.progress.ReportContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** How what a report says is written down. */
@ApplicationScoped
public class Contents {
    private final ObjectMapper json;

    Contents(ObjectMapper json) {
        this.json = json;
    }

    /** What a report says, as revisions keep it. */
    public String written(ReportContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReportContent read(String content) {
        try {
            return json.readValue(content, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
