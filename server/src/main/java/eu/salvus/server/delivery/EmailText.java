package eu.salvus.server.delivery;

import java.util.List;

/**
 * What stands in an e-mail.
 *
 * @param subject a neutral title
 * @param body what there is, with links, and how to change or end it
 */
record EmailText(String subject, String body) {

    /** More links would not be read; all of them stand in the list of alerts. */
    private static final int MOST = 50;

    static EmailText of(Parcel parcel) {
        NeutralWords words = new NeutralWords(parcel.language());
        String title = words.title(parcel.items());
        StringBuilder body = new StringBuilder(words.of("lead", title)).append("\n\n");
        List<Parcel.Item> shown =
                parcel.items().subList(0, Math.min(MOST, parcel.items().size()));
        for (Parcel.Item item : shown) {
            body.append(words.of(
                            "item", words.title(item.topic(), item.priority()), words.time(item.at(), parcel.zone())))
                    .append('\n')
                    .append(item.link())
                    .append("\n\n");
        }
        if (parcel.items().size() > MOST) {
            body.append(words.of("more", parcel.items().size() - MOST)).append("\n\n");
        }
        body.append(words.of("names-nothing"))
                .append("\n\n-- \n")
                .append(words.of("change"))
                .append('\n')
                .append(parcel.settings())
                .append('\n')
                .append(words.of("end"))
                .append('\n')
                .append(parcel.unsubscribe())
                .append('\n');
        return new EmailText(words.of("subject", title), body.toString());
    }
}
