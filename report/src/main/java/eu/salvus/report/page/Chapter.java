package eu.salvus.report.page;

import eu.salvus.report.html.Html;

/**
 * A part of the page that its contents name.
 *
 * @param id where a link leads
 * @param head its head
 * @param html the part
 */
record Chapter(String id, String head, Html html) {}
