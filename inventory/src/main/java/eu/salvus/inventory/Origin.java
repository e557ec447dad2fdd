package eu.salvus.inventory;

/**
 * Where something was read.
 *
 * @param file the file's name as the user gave it
 * @param format what sort of file it is
 * @param entry number of the entry in the file, from 1
 */
public record Origin(String file, Format format, int entry) {}
