package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;

/**
 * A unit or group as the document names it, without white space.
 *
 * @param name as printed, or mended: a name broken over two lines, a lost bracket
 */
public record NamedUnit(String name, SourceSpan span, Origin origin) {}
