package io.sunledger.intake.document;

import io.sunledger.intake.document.ZipDirectory.Packed;
import io.sunledger.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file, inflated one by one as they are asked for. Sizes are counted while inflating: what the file says about
 * itself is not believed.
 */
final class ZipParts {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_INFLATED = 64L * 1024 * 1024;
    private static final long INFLATED = 10L * 1024 * 1024;
    private static final int TOTAL_RATIO = 16;

    /** Real documents shrink to a thirtieth at most; below this size nothing is asked. */
    private static final int MAX_RATIO = 100;

    private static final int RATIO_FROM = 1024 * 1024;

    private final byte[] content;
    private final Map<String, Packed> parts;
    private final long allowed;
    private long inflated;

    private ZipParts(byte[] content, Map<String, Packed> parts) {
        this.content = content;
        this.parts = parts;
        this.allowed = Math.min(MAX_INFLATED, INFLATED + (long) TOTAL_RATIO * content.length);
    }

    static ZipParts open(byte[] content) {
        try {
            return new ZipParts(content, ZipDirectory.parts(content, MAX_ENTRIES));
        } catch (IllegalArgumentException e) {
            throw bomb();
        } catch (IndexOutOfBoundsException | BufferUnderflowException | ArithmeticException e) {
            throw broken();
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    boolean hasFolder(String name) {
        return parts.keySet().stream().anyMatch(part -> part.startsWith(name));
    }

    /** The part's bytes; empty where the file has no such part. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name)).map(this::unpacked);
    }

    private byte[] unpacked(Packed part) {
        if (part.encrypted()) {
            throw new Refused("document.encrypted", "ZIP");
        }
        var inflater = new Inflater(true);
        try (var in = plain(part, inflater)) {
            return counted(in, Math.max(1, part.size()));
        } catch (IOException e) {
            throw broken();
        } finally {
            inflater.end();
        }
    }

    private InputStream plain(Packed part, Inflater inflater) {
        var in = new ByteArrayInputStream(content, part.at(), part.size());
        return switch (part.method()) {
            case STORED -> in;
            case DEFLATED -> new InflaterInputStream(in, inflater);
            default -> throw broken();
        };
    }

    private byte[] counted(InputStream in, long compressed) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            inflated += n;
            boolean swollen = out.size() > RATIO_FROM && out.size() / compressed > MAX_RATIO;
            if (inflated > allowed || swollen) {
                throw bomb();
            }
        }
        return out.toByteArray();
    }

    static Refused broken() {
        return new Refused("document.broken", "DOCX");
    }

    private static Refused bomb() {
        return Refused.of(Refused.Kind.TOO_LARGE, "document.bomb", MAX_INFLATED / 1024 / 1024);
    }
}
