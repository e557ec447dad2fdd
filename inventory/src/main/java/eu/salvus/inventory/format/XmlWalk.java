package eu.salvus.inventory.format;

import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML without keeping any of it, and without ever resolving an entity. Namespaces leave no trace in paths. */
final class XmlWalk {
    private static final int KEPT = 4_000;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>?]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Pattern DECLARED = Pattern.compile("<!DOCTYPE[^>\\[]*+\\[|<!ENTITY");

    private final XMLStreamReader reader;
    private final Refuse refuse;
    private final Visitor visitor;
    /** The paths of the elements that are open. */
    private final Deque<String> open = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();
    private boolean leaf;

    private XmlWalk(XMLStreamReader reader, Refuse refuse, Visitor visitor) {
        this.reader = reader;
        this.refuse = refuse;
        this.visitor = visitor;
    }

    /**
     * Shows everything to a visitor.
     *
     * @throws RefusedFileException when it is no XML, declares entities, or is beyond the limits
     */
    static void walk(Reader in, Refuse refuse, Visitor visitor) {
        try {
            XMLStreamReader reader = reader(in);
            new XmlWalk(reader, refuse, visitor).run();
        } catch (XMLStreamException wrong) {
            throw refusal(wrong, refuse);
        }
    }

    /**
     * The encoding of a file: what its byte order mark says, else what its declaration says, else UTF-8. The parser is given characters,
     * since it prints what it finds wrong in bytes.
     *
     * @param head the first bytes of the file
     */
    static Charset encoding(byte[] head, Refuse refuse) {
        if (Encodings.starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (Encodings.starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declaration = ENCODING.matcher(Sort.text(head));
        String name = declaration.find() ? declaration.group(1) : "UTF-8";
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw refuse.at(1, 0, RefusalReason.BAD_ENCODING, name);
        }
    }

    /** The local name of the outermost element and its namespace, separated by a space. */
    static String root(Reader in, Refuse refuse) {
        try {
            XMLStreamReader reader = reader(in);
            while (reader.hasNext()) {
                int event = next(reader, refuse);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String space = reader.getNamespaceURI();
                    return reader.getLocalName() + " " + (space == null ? "" : space);
                }
                refuseEntities(event, reader, refuse);
            }
            throw refuse.because(RefusalReason.EMPTY, "");
        } catch (XMLStreamException wrong) {
            throw refusal(wrong, refuse);
        }
    }

    private static XMLStreamReader reader(Reader in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(in);
    }

    private void run() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = next(reader, refuse);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
                default -> refuseEntities(event, reader, refuse);
            }
        }
    }

    /** The JDK's parser may fail in its own ways on broken bytes. */
    private static int next(XMLStreamReader reader, Refuse refuse) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RefusedFileException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            Location place = reader.getLocation();
            throw refuse.at(
                    place.getLineNumber(),
                    place.getColumnNumber(),
                    RefusalReason.MALFORMED,
                    String.valueOf(broken.getMessage()));
        }
    }

    /** With document types unsupported, the parser resolves nothing and hands on each use of an entity. */
    private static void refuseEntities(int event, XMLStreamReader reader, Refuse refuse) {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            Location place = reader.getLocation();
            throw refuse.at(place.getLineNumber(), place.getColumnNumber(), RefusalReason.ENTITIES, "");
        }
    }

    /**
     * Refuses a document type that declares something; a bare {@code <!DOCTYPE nmaprun>} is harmless, and so is one elsewhere, which
     * is never fetched.
     *
     * @param head the first characters of the file; what is declared later is refused where it is used
     */
    static void refuseDeclarations(String head, Refuse refuse) {
        Matcher declared = DECLARED.matcher(head);
        if (declared.find()) {
            int line = (int) head.substring(0, declared.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw refuse.at(line, 0, RefusalReason.ENTITIES, "");
        }
    }

    private void begin() {
        String parent = open.peek();
        String path =
                parent == null ? "" : parent.isEmpty() ? reader.getLocalName() : parent + "/" + reader.getLocalName();
        open.push(path);
        if (open.size() > Limits.DEEPEST) {
            Location place = reader.getLocation();
            throw refuse.at(place.getLineNumber(), place.getColumnNumber(), RefusalReason.TOO_DEEP, Limits.DEEPEST);
        }
        visitor.begin(path);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            visitor.value((path.isEmpty() ? "" : path + "/") + "@" + reader.getAttributeLocalName(i), value(i));
        }
        text.setLength(0);
        leaf = true;
    }

    private String value(int attribute) {
        String value = reader.getAttributeValue(attribute);
        return value == null ? "" : value;
    }

    private void end() {
        String path = open.pop();
        if (leaf && !text.toString().isBlank()) {
            visitor.value(path, text.toString());
        }
        leaf = false;
        visitor.end(path);
    }

    private void collect() {
        int room = Math.min(KEPT - text.length(), reader.getTextLength());
        if (leaf && room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), room);
        }
    }

    private static RefusedFileException refusal(XMLStreamException wrong, Refuse refuse) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedFileException refused) {
                return refused;
            }
        }
        Location place = wrong.getLocation();
        int line = place == null ? 0 : place.getLineNumber();
        int column = place == null ? 0 : place.getColumnNumber();
        Throwable nested = wrong.getNestedException();
        String message = String.valueOf(wrong.getMessage()).replaceFirst("(?s)^.*Message: ", "");
        RefusalReason reason =
                nested instanceof CharacterCodingException ? RefusalReason.BAD_ENCODING : RefusalReason.MALFORMED;
        return refuse.at(line, column, reason, message);
    }
}
