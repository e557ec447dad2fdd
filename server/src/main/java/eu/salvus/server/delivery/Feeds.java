package eu.salvus.server.delivery;

import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertOutlines;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Alerts as feeds: Atom (RFC 4287), and RSS 2.0 for readers that know no Atom. An alert that is raised again is an entry of its own. */
@Component
class Feeds {

    private static final int MOST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final AlertOutlines outlines;
    private final URI address;

    Feeds(AlertOutlines outlines, @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        this.outlines = outlines;
        this.address = address;
    }

    /** What goes between the beginning and the end of a document. */
    @FunctionalInterface
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    String atom(Subscription subscription, String language) {
        NeutralWords words = new NeutralWords(language);
        List<AlertOutline> alerts = alerts(subscription);
        Instant updated = alerts.stream()
                .map(AlertOutline::raisedAt)
                .max(Instant::compareTo)
                .orElse(subscription.createdAt());
        return document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:uuid:" + subscription.id());
            element(xml, "title", words.of("feed"));
            element(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            element(xml, "name", "Salvus");
            xml.writeEndElement();
            for (AlertOutline alert : alerts) {
                xml.writeStartElement("entry");
                element(xml, "id", id(alert));
                element(xml, "title", words.title(Topic.ALERT, alert.priority()));
                element(xml, "updated", alert.raisedAt().toString());
                xml.writeEmptyElement("link");
                xml.writeAttribute("href", link(alert));
                element(xml, "summary", words.of("names-nothing"));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    String rss(Subscription subscription, String language) {
        NeutralWords words = new NeutralWords(language);
        return document(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", words.of("feed"));
            element(xml, "link", address.resolve("/alerts").toString());
            element(xml, "description", words.of("names-nothing"));
            element(xml, "language", language);
            for (AlertOutline alert : alerts(subscription)) {
                xml.writeStartElement("item");
                element(xml, "title", words.title(Topic.ALERT, alert.priority()));
                element(xml, "link", link(alert));
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters(id(alert));
                xml.writeEndElement();
                element(
                        xml,
                        "pubDate",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                alert.raisedAt().atOffset(ZoneOffset.UTC)));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private List<AlertOutline> alerts(Subscription subscription) {
        return outlines.open(subscription.organisation(), subscription.from(), MOST);
    }

    private String link(AlertOutline alert) {
        return address.resolve("/alerts/" + alert.id()).toString();
    }

    private String id(AlertOutline alert) {
        return link(alert) + "#" + alert.raisedCount();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String document(Content content) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
