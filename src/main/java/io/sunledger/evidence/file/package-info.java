/** What a file is, by its content, and how the traces of who made it are removed. */
@NullMarked
package io.sunledger.evidence.file;

import org.jspecify.annotations.NullMarked;
