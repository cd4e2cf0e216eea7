package io.sunledger.platform.graphql.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The documents of graphql/operations, and those that took their place there since and are kept for clients that were released with
 * them. graphql/documents.json lists them; a test renews it.
 */
@ApplicationScoped
public class TrustedDocuments {
    private static final Logger LOG = Logger.getLogger(TrustedDocuments.class);
    private static final String FOLDER = "graphql/";
    private static final String PREFIX = "sha256:";

    private final Map<String, Entry> entries = new HashMap<>();
    private final Function<String, byte[]> files;
    private final byte[] list;
    private final Clock clock;

    @Inject
    TrustedDocuments(ObjectMapper json, Clock clock) {
        this(json, TrustedDocuments::packaged, clock);
    }

    /** @param files what is in graphql/, by name */
    TrustedDocuments(ObjectMapper json, Function<String, byte[]> files, Clock clock) {
        this.clock = clock;
        this.files = files;
        this.list = files.apply("documents.json");
        try {
            var registry = json.readTree(list);
            registry.path("documents")
                    .forEach(one -> add(one, "operations/" + one.path("name").asText()));
            registry.path("retired")
                    .forEach(one -> add(one, "retired/" + one.path("id").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param until its last day; null while it is the present one of its name */
    private record Entry(
            TrustedDocument document,
            @Nullable LocalDate until,
            @Nullable String replacedBy) {}

    private void add(JsonNode said, String file) {
        var text = new String(files.apply(file + ".graphql"), StandardCharsets.UTF_8);
        var id = said.path("id").asText();
        if (!id.equals(idOf(text))) {
            LOG.errorf("%s is not the document that graphql/documents.json lists; it is not served", file);
            return;
        }
        var mutation = said.path("kind").asText().equals("mutation");
        var until =
                said.hasNonNull("until") ? LocalDate.parse(said.path("until").asText()) : null;
        var document = new TrustedDocument(id, said.path("name").asText(), text, mutation, until != null);
        entries.put(id, new Entry(document, until, said.path("replacedBy").textValue()));
    }

    /**
     * @param id as clients send it, with or without {@code sha256:} before
     * @throws Refused document.unknown, document.retired
     */
    public TrustedDocument find(String id) {
        var known = entries.get((id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id).toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new Refused("document.unknown", id);
        }
        if (known.until() != null && Today.by(clock).isAfter(known.until())) {
            var instead = known.replacedBy() == null ? "-" : known.replacedBy();
            throw new Refused(
                    "document.retired", known.document().name(), known.until().toString(), instead);
        }
        return known.document();
    }

    /** The name of the document that has this id. */
    String nameOf(String id) {
        var known = entries.get(id);
        return known == null ? "" : known.document().name();
    }

    /** The list as clients' builds read it, JSON. */
    byte[] list() {
        return list.clone();
    }

    static String idOf(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] packaged(String file) {
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new IllegalStateException("no " + FOLDER + file);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
