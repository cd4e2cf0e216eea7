/** Where the octets of files are kept: in PostgreSQL, or in storage that speaks S3. */
@NullMarked
package io.sunledger.platform.storage;

import org.jspecify.annotations.NullMarked;
