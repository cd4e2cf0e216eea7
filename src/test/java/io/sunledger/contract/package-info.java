/** Both interfaces are compared with what the last release promised ({@code contract/README.md}). */
@NullMarked
package io.sunledger.contract;

import org.jspecify.annotations.NullMarked;
