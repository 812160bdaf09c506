"""First names, to find people who are named in passing; a list of our own, of the commonest of a dozen languages."""

FIRST_NAMES = frozenset(
    """
aaron abby abdul abigail ada adam adele adrian adriana agathe agnes agnieszka ahmed aidan aisha alan albert
alberto alejandro aleksandra alessandra alessandro alessia alex alexander alexandra alexandre alexis alfonso
alfred alice alicia alina alison allison alvaro alyssa amanda amelia amelie amina amir amit amy amélie ana
anastasia andrea andreas andrei andrew andrzej angela angelika angelina anita anja anke ann anna annabel anne
anneke annette annie annika anthony antje antoine antoinette anton antonia antonio antony archie ariane arjun
armin arnaud arthur arturo ashley astrid audrey aurelie aurélie axel ayse ayşe barbara bartosz bastian beata
beate beatrice beatriz becky benedikt benjamin bernard bernd bernhard bert bertrand beth bethany bettina
bianca birgit björn bogdan boris brandon brenda brian bridget brigitte britta bruno bryan caitlin cameron
camila camilla camille caren carina carl carla carlo carlos carmen carole caroline catalina caterina catherine
cathy cecile cecilia cedric celine cemal charles charlie chiara chloe chloé chris christa christel christelle
christiane christina christine christoph christophe christopher ciara cindy claas claude claudia claudio
clemens colin connor conny corinna corinne cornelia craig cristina cynthia cécile cédric céline daniel daniela
daniele danielle danuta daphne dario darren dave david davide debbie deborah debra denis denise dennis derek
detlef diana diane diego dieter dietmar dimitri dirk dmitri dominic dominik dominique donald donna doris
dorothea dorothee dorothy douglas duncan dylan eddie edgar edith eduardo edward edwin eileen elaine eleanor
elena eleonora elias elif elijah elisa elisabeth elizabeth elke ellen eloise emil emilia emilie emily emine
emmanuel emmanuelle enrico enrique erik erika erin ernesto esther ethan etienne eugen eugene eva evelyn ewa
fabian fabien fabienne fabio fatima fatma federica federico felicitas fernanda fernando filip fiona florian
francesca francesco francine francis francisco franck francois franz françois françoise frederic frederik
friederike friedrich frédéric gabriel gabriela gabriele gabrielle gareth gary gavin gemma geoff geoffrey
george gerald gerard gerd gerhard gertrud gianluca gianni gilles gillian giorgio giovanna giovanni gisela
giselle giulia giuseppe gonzalo gordon graham greg gregor gregory greta guido guillaume guillermo gunther
gustav gérard günther hakan hamza hanna hannah hannelore hans harald harriet hartmut hasan hassan heather
hector heike heiko heiner helen helena helene helga helmut hendrik henri henriette henrik herbert hermann
hilary hilde holger horst howard hubert hugues hussein hélène ian ibrahim ignacio igor ilona ines ingeborg
ingo ingrid inès irene irina irmgard isaac isabel isabella isabelle ismail ivan ivana jacek jackie jacob
jacqueline jacques jaime jakob jakub james jamie jana jane janet janice janina jannik jason javier jeannette
jeff jeffrey jelena jennifer jenny jens jeremy jerome jessica jessie jill joachim joan joana joanna joanne
jochen joel johan johann johanna johannes john jonas jonathan jorge josef josefina joseph josephine joshua
josie josé joyce juan juanita judith julia julian juliana juliane julie julien juliette justine justyna jutta
jérôme jörg jörn jürgen karen karin karina karl karoline kasia katarina katarzyna kate katharina katherine
kathleen kathrin kathy katie katja katrin kayleigh keith kelly kelsey kenneth kerry kerstin kevin khalid
kieran kimberly kirsten kirsty klaus konrad konstantin kristen kristin kristina krzysztof kurt laetitia larry
lars laura lauren laurence laurent laurie lea leah leanne lena leonard leonardo leonie leslie letizia liam
liesel lina linda lindsay lisa lorenzo loretta lothar louisa louise luc luca lucas lucia luciano lucie lucy
ludwig luigi luis luisa luise lukas lutz lydia lynn maciej magdalena maik maike malcolm malgorzata manfred
manon manuel manuela marc marcel marcin marco marcus marek margaret margarethe margarita margot maria mariana
marianne marie marilyn mario marion marjorie markus marlene marlies marta martha martin martina marvin mary
mateo mateusz mathias mathieu mathilde matilda matteo matthew matthias maureen maurice mauro maxime maximilian
megan mehmet meike melanie melissa meryem michael michaela michal michel michele michelle michèle miguel mike
mikhail millie miriam mohamed mohammad mohammed moira monica monika monique morgane muhammad murat muriel
mustafa myriam nadia nadine natalia natalie natasha nathalie nathan neil nele nicholas nick nicola nicolas
nicole nigel niklas nikolai nikolaus nils nina noah nora norbert norman oleg olga oliver olivia olivier omar
oskar otmar owen pamela paola paolo pascal pascale patrice patricia patrick patrizia paul paula pauline paulo
pawel pedro peggy penelope peter petra phil philip philipp philippe phoebe phyllis pietro piotr priya rachel
rafael raffaele rainer raj rajesh ralf ralph ramón raphael raquel rashid raymond rebecca regina reinhard
reinhold renate rené renée ricardo riccardo richard rita robert roberta roberto rodrigo roger roland rolf
romain ronald rosalie rosemarie rosemary roxanne ruben rudolf rupert russell ruth ryan rüdiger sabine sabrina
sally salvatore sam samantha samir samuel sandra sanjay sara sarah saskia scott sebastian selina serge sergei
sergio severine shane shannon sharon shaun sheila shirley sian sibylle siegfried sigrid silke silvia simon
simona simone siobhan sofie sonia sonja sophia sophie stacey stanislaw stefan stefania stefanie stefano
steffen stephanie stephen steve steven stewart stuart stéphane stéphanie susan susanna susanne suzanne svein
sven svenja svetlana swen sybille sylvain sylvia sylvie sébastien tamara tania tanja tara tatiana ted teresa
terry theo theodor theresa therese thierry thilo thomas thorsten thérèse tiffany tillmann tim timo timothy
tina tobias tom tomas tomasz tommaso tommy tony torben torsten tracey tracy trevor tristan ulrich ulrike
ursula ute uwe valentina valeria valérie vanessa veronica veronika vicky victor vikram viktor vincent vincenzo
violetta virginie viviane vladimir volker véronique walter waltraud wayne wendy werner wiebke wilfried wilhelm
william wolfgang xavier yan yannick yasmin yolanda yusuf yves yvette yvonne zeynep zoe zoé émilie étienne
""".split()
)
"""Those that are hardly ever anything else, neither word, month, town nor brand."""
ALSO_WORDS = frozenset(
    """
abel alba alma amber andy angel april art ash august aurora ben bill blanche bob bobby carol chance chase cher
christian claire clara clay clement cliff constance cruz crystal daisy dale dan dawn dean destiny dick dolores
don drew earl ella emma ernst eve faith felix fleur florence frank fritz gene ginger glen grace grant guy
harry hazel heidi heinz henry hope hugo hunter ida iris ivy jack jade jan jasmin jasmine jay jean jerry jessy
jim jo joe jordan joy june juni kai kay ken kim lance leo leon lily lou luna marina marine mark mason mat matt
max may melody mercedes mia milan miles mira nancy nelly nick nico olive oscar otto pat pearl penny pete
phillip pierre pilar ray rich rob robin rocio rod roman rosa rose roy ruby sage sky sofia sol sonny star
stella sue summer sunny sydney tanya toby tori val vera vic victoria violet virginia wade ward will wolf woody
""".split()
)
"""Those that mean something else as often: names only where a sentence says so."""
NO_NAMES = frozenset(
    """
advice agents answer answers chat email feedback girl info lady mail man message messages nobody none nothing person
reply response woman words
agent all amazon and anybody anyone appreciate black christmas customer dear easter english everybody everyone
folks for french german god google great guys help here highly however it just klarna madam management manager
my nice our paypal people really recommend royal sales service shipping shop shopify sir somebody someone
staff store super support team that the their there they this very was we with would you your zusammen
""".split()
)
"""What stands with a capital where a name could, and is none."""
