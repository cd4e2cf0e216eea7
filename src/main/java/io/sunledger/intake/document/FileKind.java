package io.sunledger.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, by its bytes. Plain text is what nothing else claims. */
enum FileKind {
    TEXT,
    HTML,
    ZIP,
    PDF,
    EMPTY,
    ENCRYPTED,
    LEGACY_WORD,
    WPS,
    RTF,
    SPREADSHEET,
    PRESENTATION,
    IMAGE,
    ARCHIVE,
    XML,
    WEB_ARCHIVE,
    OLE;

    private static final int HEAD = 4096;
    private static final Pattern HTML_TAG = Pattern.compile(
            "<(?:!doctype\\s+html|(?:html|head|body|table|div|p|br|meta|title|span|section|article|h[1-6])[\\s>/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MIME = Pattern.compile("(?im)^mime-version:.*(?s:.*)multipart/related");
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    static FileKind of(String fileName, byte[] content) {
        if (content.length == 0) {
            return EMPTY;
        }
        if (starts(content, OLE2)) {
            return CompoundKind.of(fileName, content);
        }
        // bytes as characters one to one: signatures and markup are ASCII in every encoding but UTF-16
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (isImage(head)) {
            return IMAGE;
        }
        if (head.startsWith("Rar!\32\7") || head.startsWith("7z\274\257\47\34") || head.startsWith("\37\213\10")) {
            return ARCHIVE;
        }
        return markup(head.replace("\0", ""));
    }

    private static boolean isImage(String head) {
        return head.startsWith("\377\330\377")
                || head.startsWith("\211PNG\r\n\32\n")
                || head.startsWith("GIF87a")
                || head.startsWith("GIF89a")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("BM") && head.length() > 9 && head.startsWith("\0\0\0\0", 6))
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || (head.startsWith("ftyp", 4) && head.substring(8).matches("(?s)(?:heic|heix|mif1|avif).*"));
    }

    private static FileKind markup(String head) {
        var start = head.replaceFirst("^(?:\357\273\277|\377\376|\376\377)?\\s*", "");
        if (MIME.matcher(start).find()) {
            return WEB_ARCHIVE;
        }
        if (start.startsWith("<") && HTML_TAG.matcher(start).find()) {
            return HTML;
        }
        return start.toLowerCase(Locale.ROOT).startsWith("<?xml") ? XML : TEXT;
    }

    private static boolean starts(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
