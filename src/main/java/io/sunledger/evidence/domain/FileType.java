package io.sunledger.evidence.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The files that are taken as evidence. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc", "wps"),
    XLS("application/vnd.ms-excel", "xls", "et"),
    PPT("application/vnd.ms-powerpoint", "ppt", "dps"),
    /** GB/T 33190-2016. */
    OFD("application/ofd", "ofd"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual extension, without its dot. */
    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file of this name may have this content: its extension says so, or it has none. */
    public boolean fits(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Every extension that is taken, for whoever must choose another format. */
    public static String known() {
        return String.join(
                ", ", Arrays.stream(values()).map(FileType::extension).toList());
    }
}
