package io.sunledger.platform.office;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a file's sheets, one after the other as they are wanted. */
public interface SheetLines extends Closeable {
    /** The next one; null at the end. */
    @Nullable
    SheetLine next() throws IOException;
}
