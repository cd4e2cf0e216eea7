/** What the log says and how: one JSON object a line where machines read it, and nothing that a request said. */
@NullMarked
package io.sunledger.platform.logging;

import org.jspecify.annotations.NullMarked;
