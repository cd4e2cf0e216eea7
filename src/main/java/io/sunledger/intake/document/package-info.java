/**
 * A file in, a {@link io.sunledger.intake.reading.SourceDocument} out: text as written, and tables whose cells are kept.
 *
 * <p>What a file is, its bytes say, never its name. What cannot be read is refused with the thing to do instead. No input, however
 * hostile, may take long or much memory: sizes are counted while inflating, nothing recurses over what the file nests, and XML
 * has no entities here.
 */
@NullMarked
package io.sunledger.intake.document;

import org.jspecify.annotations.NullMarked;
