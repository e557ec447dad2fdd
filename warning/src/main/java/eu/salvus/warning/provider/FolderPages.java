package eu.salvus.warning.provider;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Walks the pages by which a machine lists a folder, downwards only. */
final class FolderPages {

    private static final int MOST_PAGES = 1_000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Door door;
    private final URI root;
    private boolean whole = true;

    FolderPages(Door door, URI root) {
        this.door = door;
        this.root = root;
    }

    /**
     * The documents below the folder.
     *
     * @throws DoorException when one of its pages cannot be had
     */
    Set<URI> documents(Notes notes) throws DoorException {
        Set<URI> found = new LinkedHashSet<>();
        Set<URI> seen = new LinkedHashSet<>(Set.of(root));
        Deque<URI> pages = new ArrayDeque<>(seen);
        while (!pages.isEmpty()) {
            URI page = pages.pop();
            for (URI link : links(page)) {
                String path = String.valueOf(link.getPath());
                if (path.endsWith(".json")) {
                    found.add(link);
                } else if (path.endsWith("/") && !seen.contains(link)) {
                    if (seen.size() < MOST_PAGES) {
                        seen.add(link);
                        pages.add(link);
                    } else {
                        whole = false;
                    }
                }
            }
        }
        if (!whole) {
            notes.add(root + ": only the first " + MOST_PAGES + " folders are looked into");
        }
        return found;
    }

    /** Whether every folder was looked into: what lies in another is not gone. */
    boolean whole() {
        return whole;
    }

    private Set<URI> links(URI page) throws DoorException {
        byte[] bytes = door.ask(Request.of(page, MOST_BYTES)).body();
        Set<URI> links = new LinkedHashSet<>();
        try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
            for (Element anchor : Jsoup.parse(in, null, page.toString()).select("a[href]")) {
                link(page, anchor.attr("href"), links);
            }
        } catch (IOException broken) {
            throw new DoorException(DoorException.Reason.BROKEN, page, "this page cannot be read");
        }
        return links;
    }

    private void link(URI page, String target, Set<URI> links) {
        try {
            URI link = page.resolve(target);
            if (link.getQuery() == null
                    && link.getFragment() == null
                    && link.toString().startsWith(root.toString())
                    && link.normalize().equals(link)) {
                links.add(link);
            }
        } catch (IllegalArgumentException noAddress) {
            // Links of all kinds stand on such pages.
        }
    }
}
