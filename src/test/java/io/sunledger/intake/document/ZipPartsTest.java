package io.sunledger.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class ZipPartsTest {
    private static final byte[] TEXT = "政务公开".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void parts_are_read_whether_they_are_packed_or_not() throws IOException {
        var parts = ZipParts.open(zip());

        assertThat(parts.part("word/packed.xml")).hasValue(TEXT);
        assertThat(parts.part("word/plain.xml")).hasValue(TEXT);
        assertThat(parts.part("word/none.xml")).isEmpty();
        assertThat(parts.hasFolder("word/")).isTrue();
        assertThat(parts.hasFolder("xl/")).isFalse();
    }

    @Test
    void what_stands_before_the_first_part_and_after_the_last_is_passed_over() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        out.write(zip());

        assertThat(ZipParts.open(out.toByteArray()).part("word/packed.xml")).hasValue(TEXT);
    }

    @Test
    void sizes_may_be_written_as_those_of_large_files_are() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.AlwaysWithCompatibility);
            zip.putArchiveEntry(new ZipArchiveEntry("word/packed.xml"));
            zip.write(TEXT);
            zip.closeArchiveEntry();
        }

        assertThat(ZipParts.open(out.toByteArray()).part("word/packed.xml")).hasValue(TEXT);
    }

    @Test
    void an_encrypted_part_is_told_from_a_broken_one() throws IOException {
        var file = zip();
        // the flag in the list at the file's end, of the first part
        for (int at = 0; at < file.length - 8; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                file[at + 8] |= 1;
                break;
            }
        }

        assertThatThrownBy(() -> ZipParts.open(file).part("word/packed.xml"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("document.encrypted"));
        assertThat(ZipParts.open(file).part("word/plain.xml")).hasValue(TEXT);
    }

    @Test
    void a_damaged_file_is_refused_and_nothing_else_happens() throws IOException {
        var random = new Random(7);
        var whole = zip();
        for (int i = 0; i < 20_000; i++) {
            var file = whole.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                var parts = ZipParts.open(file);
                parts.part("word/packed.xml");
                parts.part("word/plain.xml");
            } catch (Refused expected) {
                assertThat(expected.code()).startsWith("document.");
            }
        }
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/packed.xml"));
            zip.write(TEXT);
            zip.closeEntry();
            var plain = new ZipEntry("word/plain.xml");
            var sum = new CRC32();
            sum.update(TEXT);
            plain.setMethod(ZipEntry.STORED);
            plain.setSize(TEXT.length);
            plain.setCrc(sum.getValue());
            zip.putNextEntry(plain);
            zip.write(TEXT);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
