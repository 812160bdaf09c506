"""What customers of a store speak of, by the words they use for it: English, French and German.

A stage takes over the topics that its name speaks of (`names`), or its touchpoints do.
"""

from typing import NamedTuple


class Topic(NamedTuple):
    """`names` are words in the name of a stage that say the topic is its; `words` are those of customers."""

    key: str
    names: tuple[str, ...]
    words: tuple[str, ...]


def _all(*lists: str) -> tuple[str, ...]:
    return tuple(word.strip() for words in lists for word in words.split(","))


TOPICS: tuple[Topic, ...] = (
    Topic(
        "awareness",
        _all("awareness, discovery, attention, notoriété, découverte, aufmerksamkeit, bewusstsein"),
        _all(
            "advert, advertising, advertisement, commercial, facebook, instagram, tiktok, google, newsletter, "
            "flyer, brochure, catalogue, heard of, heard about, came across, word of mouth, saw your ad",
            "publicité, réseaux sociaux, prospectus, dépliant, catalogue, entendu parler, bouche à oreille",
            "werbung, anzeige, prospekt, katalog, plakat, gehört von, empfohlen bekommen",
        ),
    ),
    Topic(
        "consideration",
        _all(
            "consideration, research, evaluation, comparison, compare, considération, recherche, erwägung, "
            "vergleich"
        ),
        _all(
            "price, pricing, cheap, cheaper, expensive, overpriced, value for money, compare, comparison, choice, "
            "range, selection, assortment, variety, description, photos, reviews, size guide, size chart, "
            "website, navigate, search, competitor, out of stock, in stock, availability, display, shelf, advice",
            "prix, cher, chère, coûteux, tarif, choix, gamme, assortiment, rayon, concurrence, concurrent, site, "
            "stock, rupture, étiquette, étiquetage, présentation, promotion",
            "preis, teuer, billig, günstig, auswahl, sortiment, vergleich, beschreibung, webseite, ausverkauft, "
            "verfügbar, regal, beratung, berater",
        ),
    ),
    Topic(
        "checkout",
        _all(
            "acquisition, purchase, buying, checkout, order, payment, basket, achat, commande, kauf, bestellung, "
            "kasse"
        ),
        _all(
            "checkout, check out, basket, cart, order process, ordering, ordered, placed an order, till, queue, "
            "queuing, cashier, payment, pay, paid, paypal, credit card, voucher, discount code, coupon, log in",
            "account, payment declined",
            "caisse, caissière, file d'attente, paiement, payer, payé, panier, commande, commander, bon de "
            "réduction, code promo, carte bancaire, chèque",
            "kasse, kassierer, kassiererin, schlange, bezahlen, bezahlt, zahlung, warenkorb, bestellung, "
            "bestellen, bestellt, gutschein, rabattcode, kreditkarte, rechnung",
        ),
    ),
    Topic(
        "delivery",
        _all("delivery, shipping, fulfilment, fulfillment, acquisition, livraison, lieferung, versand"),
        _all(
            "delivery, delivered, deliver, shipping, shipped, dispatch, courier, parcel, package, packaging, "
            "tracking, arrived, arrive, late, driver, postage, box, click and collect, pick up",
            "livraison, livré, livrer, livreur, colis, emballage, expédition, retard, suivi, retrait",
            "lieferung, geliefert, liefern, versand, paket, verpackung, zugestellt, zustellung, verspätet, fahrer",
            "sendung, abholung",
        ),
    ),
    Topic(
        "service",
        _all("service, support, help, usage, use, aide, assistance, accueil, kundendienst, hilfe, nutzung"),
        _all(
            "customer service, support, helpful, staff, employee, assistant, polite, rude, friendly, answer, "
            "answered, reply, replied, response, phone, phoned, email, e-mail, chat, called, waiting, complaint, "
            "complained, problem, issue, resolved, solved, instructions, faulty, quality, welcoming",
            "accueil, accueillant, personnel, vendeur, vendeuse, employé, amabilité, aimable, serviable, "
            "sympathique, disponible, disponibilité, écoute, conseil, conseiller, conseillère, renseignement, "
            "réponse, répondu, téléphone, courriel, réclamation, problème, attente, service après-vente, qualité, "
            "équipe",
            "kundenservice, kundendienst, mitarbeiter, mitarbeiterin, personal, freundlich, unfreundlich, "
            "hilfsbereit, antwort, geantwortet, telefon, reklamation, problem, wartezeit, qualität, verkäufer",
        ),
    ),
    Topic(
        "returns",
        _all(
            "return, refund, exchange, service, retour, remboursement, échange, rückgabe, umtausch, erstattung"
        ),
        _all(
            "return, returned, returning, refund, refunded, exchange, exchanged, replacement, replace, money "
            "back, damaged, broken, wrong item, wrong size, missing, warranty, guarantee, sent back, send back",
            "retour, retourner, rembourser, remboursement, remboursé, échange, échanger, échangé, abîmé, cassé",
            "garantie, défectueux, manquant",
            "rückgabe, zurückgeschickt, zurückgeben, erstattung, erstattet, umtausch, umgetauscht, ersatz, "
            "beschädigt, kaputt, defekt, garantie, fehlt, falsche größe",
        ),
    ),
    Topic(
        "loyalty",
        _all(
            "loyalty, retention, advocacy, repeat, fidélité, fidélisation, recommandation, treue, bindung, "
            "empfehlung"
        ),
        _all(
            "loyalty, loyal, points, reward, member, membership, recommend, recommended, again, come back, return "
            "customer, regular customer, every time, always buy, favourite shop, for years, tell my friends, "
            "subscription",
            "fidélité, fidèle, points, carte, avantages, adhérent, recommander, recommande, reviendrai, habituée, "
            "cliente depuis, depuis des années, abonnement",
            "treue, punkte, stammkunde, stammkundin, kundenkarte, empfehlen, weiterempfehlen, wieder kommen",
            "immer wieder, seit jahren, abo",
        ),
    ),
)  # fmt: skip

BLAND = frozenset(
    _all(
        "about, after, again, against, along, also, another, around, because, before, being, between, both, "
        "could, customer, customers, does, doing, done, down, during, each, either, every, everything, first, "
        "following, from, further, gets, give, gives, goes, going, good, have, having, here, himself, into, its, "
        "itself, just, know, lives, look, looks, made, make, makes, many, might, more, most, much, need, needs, "
        "never, next, nothing, only, other, others, over, people, says, second, shop, should, since, some, "
        "something, still, store, such, take, takes, than, that, their, them, then, there, these, they, thing, "
        "things, this, those, through, time, times, under, until, very, want, wants, well, were, what, when, "
        "where, whether, which, while, whom, whose, will, with, within, without, would, your, yours",
        "avec, avoir, chez, client, clients, comme, dans, depuis, elle, elles, encore, entre, être, leur, leurs, "
        "mais, même, nous, pour, plus, quand, sans, sont, sous, tout, toute, tous, très, vers, votre, vous",
        "aber, alle, alles, auch, beim, dann, dass, dies, diese, doch, durch, eine, einem, einen, einer, gegen, "
        "haben, hier, ihre, kann, kein, keine, kunde, kunden, mehr, nach, nicht, noch, oder, ohne, sehr, sein, "
        "seine, sich, sind, über, unter, vom, wenn, werden, wieder, wird, zwischen",
    )
)  # fmt: skip
"""Words of a map that tell nothing about what a comment is about."""
