package io.sunledger.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.kernel.Computation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** How computations are written down: codes and facts, so that they read in every language. */
@ApplicationScoped
class Computations {
    private final ObjectMapper json;

    Computations(ObjectMapper json) {
        this.json = json;
    }

    String written(Computation computation) {
        try {
            return json.writeValueAsString(computation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Computation read(String written) {
        try {
            return json.readValue(written, Computation.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
