/** REST before it reaches a resource. */
@NullMarked
package io.sunledger.platform.rest;

import org.jspecify.annotations.NullMarked;
