package io.sunledger.platform.office;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that the sheets of a workbook share, by their numbers, from 0. A million rows have millions of them, so they stand in two
 * files, one of the texts and one of where each begins; those asked for last stand in memory as well.
 */
public final class SharedTexts implements Closeable {
    private static final int AT_HAND = 4096;
    private static final int PIECE = 1 << 16;

    private final FileChannel texts = scratch();
    private final FileChannel places = scratch();
    private final ByteBuffer textsUnwritten = ByteBuffer.allocate(PIECE);
    private final ByteBuffer placesUnwritten = ByteBuffer.allocate(PIECE);
    private final Map<Integer, String> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true);
    private int count;
    private long length;

    public SharedTexts() throws IOException {}

    /** None may be added after one was asked for. */
    public void add(String text) throws IOException {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        length += octets.length;
        count++;
        if (!placesUnwritten.hasRemaining()) {
            write(placesUnwritten, places);
        }
        placesUnwritten.putLong(length);
        if (textsUnwritten.remaining() < octets.length) {
            write(textsUnwritten, texts);
        }
        if (octets.length > textsUnwritten.capacity()) {
            write(ByteBuffer.wrap(octets).position(octets.length), texts);
        } else {
            textsUnwritten.put(octets);
        }
    }

    /** @throws IndexOutOfBoundsException where there is none of that number */
    public String get(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException(number);
        }
        var known = atHand.get(number);
        if (known != null) {
            return known;
        }
        write(placesUnwritten, places);
        write(textsUnwritten, texts);
        var begin = number == 0
                ? 0
                : read(places, (number - 1L) * Long.BYTES, Long.BYTES).getLong();
        var end = read(places, (long) number * Long.BYTES, Long.BYTES).getLong();
        var text = StandardCharsets.UTF_8
                .decode(read(texts, begin, (int) (end - begin)))
                .toString();
        atHand.put(number, text);
        if (atHand.size() > AT_HAND) {
            atHand.remove(atHand.keySet().iterator().next());
        }
        return text;
    }

    private static void write(ByteBuffer octets, FileChannel to) throws IOException {
        octets.flip();
        while (octets.hasRemaining()) {
            to.write(octets);
        }
        octets.clear();
    }

    private static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
        var octets = ByteBuffer.allocate(length);
        while (octets.hasRemaining()) {
            if (from.read(octets, at + octets.position()) < 0) {
                throw new IOException("a text ends too early");
            }
        }
        return octets.flip();
    }

    private static FileChannel scratch() throws IOException {
        Path file = Files.createTempFile("texts", null);
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() throws IOException {
        texts.close();
        places.close();
    }
}
