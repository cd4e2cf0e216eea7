/** Where a browser logs in, and what an account learns of itself. */
@NullMarked
package io.sunledger.security.web;

import org.jspecify.annotations.NullMarked;
