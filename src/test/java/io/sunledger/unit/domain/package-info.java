@NullMarked
package io.sunledger.unit.domain;

import org.jspecify.annotations.NullMarked;
