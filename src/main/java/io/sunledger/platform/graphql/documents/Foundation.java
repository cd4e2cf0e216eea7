package io.sunledger.platform.graphql.documents;

import java.util.Set;

/**
 * What has to stay as it is for an answer to stay true.
 *
 * @param government whose data it shows
 * @param tables from which; empty: any
 * @param mark what had been heard before the first of it was read
 * @param from since when it is so by the clock, in milliseconds of the epoch
 * @param until until when, exclusive
 */
record Foundation(String government, Set<String> tables, long mark, long from, long until) {}
