package io.sunledger.intake.document;

import io.sunledger.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a zip file, inflated one by one as they are asked for. Sizes are counted while inflating: what the file says about
 * itself is not believed.
 */
final class ZipParts implements AutoCloseable {
    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_INFLATED = 64L * 1024 * 1024;
    private static final long INFLATED = 10L * 1024 * 1024;
    private static final int TOTAL_RATIO = 16;

    /** Real documents shrink to a thirtieth at most; below this size nothing is asked. */
    private static final int MAX_RATIO = 100;

    private static final int RATIO_FROM = 1024 * 1024;

    private final ZipFile zip;
    private final long allowed;
    private long inflated;

    private ZipParts(ZipFile zip, int size) {
        this.zip = zip;
        this.allowed = Math.min(MAX_INFLATED, INFLATED + (long) TOTAL_RATIO * size);
    }

    static ZipParts open(byte[] content) {
        if (declaredEntries(content) > MAX_ENTRIES) {
            throw bomb();
        }
        try {
            return new ZipParts(
                    ZipFile.builder()
                            .setByteArray(content)
                            .setIgnoreLocalFileHeader(true)
                            .get(),
                    content.length);
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    boolean hasFolder(String name) {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().startsWith(name));
    }

    /** The part's bytes; empty where the file has no such part. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(zip.getEntry(name)).map(this::inflate);
    }

    private byte[] inflate(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refused("document.encrypted", "ZIP");
        }
        if (!zip.canReadEntryData(entry)) {
            throw broken();
        }
        try (var in = zip.getInputStream(entry)) {
            return counted(in, Math.max(1, entry.getCompressedSize()));
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
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

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // the count in the end record; 0xFFFF stands for more
    private static int declaredEntries(byte[] content) {
        for (int at = content.length - 22; at >= 0 && at > content.length - 22 - 0xFFFF; at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                return (content[at + 10] & 0xFF) | (content[at + 11] & 0xFF) << 8;
            }
        }
        return 0;
    }

    static Refused broken() {
        return new Refused("document.broken", "DOCX");
    }

    private static Refused bomb() {
        return Refused.of(Refused.Kind.TOO_LARGE, "document.bomb", MAX_INFLATED / 1024 / 1024);
    }
}
