/** Which addresses the service calls where others name the target: public ones, checked and then used as they were checked. */
@NullMarked
package io.sunledger.platform.net;

import org.jspecify.annotations.NullMarked;
