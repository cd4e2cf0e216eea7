package io.sunledger.intake.reading;

/** Reads a document into a draft. */
public final class PlanReader {
    private PlanReader() {}

    /** The draft of a document; never fails, whatever the text. */
    public static Draft read(SourceDocument document) {
        return new Reading(document).draft();
    }
}
