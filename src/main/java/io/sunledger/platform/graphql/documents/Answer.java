package io.sunledger.platform.graphql.documents;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/** An answer as octets, and what it stands on. */
public final class Answer {
    /** Less does not become shorter when it is compressed. */
    private static final int WORTH_COMPRESSING = 256;

    private final String document;
    private final Foundation foundation;
    private final Form asItIs;
    private volatile @Nullable Form compressed;

    /** Up to which change it was found to be still true. */
    private volatile long found;

    /** @param document the id of what it answers; empty where it answers none */
    Answer(String document, Foundation foundation, byte[] plain) {
        this.document = document;
        this.foundation = foundation;
        this.found = foundation.mark();
        this.asItIs = new Form(Buffer.buffer(plain), tag(plain), false);
    }

    /**
     * One way of sending it.
     *
     * @param tag what tells it from others, of letters and digits
     */
    record Form(Buffer body, String tag, boolean gzip) {
        String etag() {
            return '"' + tag + '"';
        }
    }

    String document() {
        return document;
    }

    Foundation foundation() {
        return foundation;
    }

    long found() {
        return found;
    }

    void foundAt(long change) {
        found = change;
    }

    Form form(boolean gzip) {
        if (!gzip || asItIs.body().length() < WORTH_COMPRESSING) {
            return asItIs;
        }
        var known = compressed;
        if (known == null) {
            known = new Form(Buffer.buffer(gzipped(asItIs.body().getBytes())), asItIs.tag() + "-gzip", true);
            compressed = known;
        }
        return known;
    }

    /** About how many octets of memory it takes, compressed form included. */
    int weight() {
        return 500 + asItIs.body().length() / 3 * 4;
    }

    // what is alike has one tag on every node; nobody is deceived by a forged one but its forger
    private static String tag(byte[] octets) {
        var hash = MurmurHash3.hash128x64(octets);
        return Long.toHexString(hash[0]) + '-' + Long.toHexString(hash[1]);
    }

    private static byte[] gzipped(byte[] octets) {
        var written = new ByteArrayOutputStream(octets.length / 4 + 64);
        try (var zip = new GZIPOutputStream(written)) {
            zip.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }
}
