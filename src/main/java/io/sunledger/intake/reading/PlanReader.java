package io.sunledger.intake.reading;

/**
 * Reads a document into a draft. Where what is read:
 *
 * <ul>
 *   <li>{@link Folding}: one spelling for the rules; {@link SourceText}, {@link Stretch}: text that knows its places
 *   <li>{@link Layout}: cover, body, annexes; {@link PlanTitle}, {@link PlanFields}, {@link Imprint}: the plan's own fields
 *   <li>{@link Outline}, {@link Points}: numbered points and their headings; {@link Tasks}: the tasks in a point
 *   <li>{@link FlatTable}, {@link GridTable}: the rows of tables, flattened or with their cells
 *   <li>{@link Annotations}, {@link AnnotationParser}: who does it; {@link UnitNames}, {@link NameScanner},
 *       {@link NameSplitter}, {@link Lexicon}: names, also damaged ones; {@link SharedUnits}: merged cells
 *   <li>{@link Deadlines}, {@link Frequencies}, {@link TimeLimits}, {@link Targets}, {@link ReportingPeriods}: the facts
 *   <li>{@link Restatements}: annex rows that say again what the body says
 * </ul>
 *
 * Each rule looks at how such documents are written, never at one document; each has a fixture named after it in
 * {@code src/test/resources/intake}. The time grows with the length of the text.
 */
public final class PlanReader {
    private PlanReader() {}

    /** The draft of a document; never fails, whatever the text. */
    public static Draft read(SourceDocument document) {
        return new Reading(document).draft();
    }
}
