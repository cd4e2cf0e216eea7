package io.sunledger.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** How what stands in the way is written down. */
@ApplicationScoped
public class UnmetText {
    private final ObjectMapper json;

    UnmetText(ObjectMapper json) {
        this.json = json;
    }

    public String written(List<Unmet> unmet) {
        try {
            return json.writeValueAsString(unmet.stream().map(Kept::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Unmet> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Kept>>() {}).stream()
                    .map(Kept::unmet)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
