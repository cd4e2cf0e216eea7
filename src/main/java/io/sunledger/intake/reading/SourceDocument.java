package io.sunledger.intake.reading;

import java.util.List;

/**
 * What a document says, before anybody understood it.
 *
 * @param text the whole text; paragraphs and cells end with a line feed. All offsets of a draft count in this text
 * @param tables the tables whose cells the file format told apart; a table that reached us flattened is not among them
 */
public record SourceDocument(String text, List<SourceTable> tables) {
    public SourceDocument {
        tables = List.copyOf(tables);
    }

    /** A document of which only the text is known. */
    public static SourceDocument ofText(String text) {
        return new SourceDocument(text, List.of());
    }
}
