package io.sunledger.evidence.domain;

/** What a file tells of those who made it, beside what it shows. */
public enum Trace {
    /** Camera, time and settings (JPEG APP1, PNG eXIf, WebP EXIF). */
    EXIF,
    /** Where a picture was taken. */
    LOCATION,
    /** Adobe's metadata (ISO 16684), in any format. */
    XMP,
    /** Caption, author and place of a press picture (JPEG APP13). */
    IPTC,
    /** A comment inside a picture. */
    COMMENT,
    /** Named texts inside a picture (PNG tEXt, zTXt, iTXt). */
    TEXT,
    /** Author, last editor, company, title and the like, as a document's properties. */
    PROPERTIES,
    /** The names of those who commented or changed a document. */
    REVIEWERS,
    /** A small picture of how a document once looked. */
    PREVIEW,
    /** Data that programs leave for themselves, or that stand after a picture's end. */
    PRIVATE_DATA
}
