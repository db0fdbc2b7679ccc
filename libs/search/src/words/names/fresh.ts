/** Fruits, vegetables, dairy, eggs, meat. English | Hindi | Marathi | Bengali | Tamil | Telugu | typed in Latin letters. */
export const FRESH = `
onion|प्याज, प्याज़|कांदा|পেঁয়াজ|வெங்காயம்|ఉల్లిపాయ, ఉల్లిగడ్డ|pyaz, pyaaz, piyaz, pyaj, kanda, peyaj, piaj, vengayam, ullipaya, ulligadda
potato|आलू|बटाटा|আলু|உருளைக்கிழங்கு|బంగాళాదుంప, ఆలుగడ్డ, బంగాళదుంప|aloo, alu, aaloo, batata, urulaikizhangu, urulai, bangaladumpa, aloogadda
tomato|टमाटर|टोमॅटो|টমেটো|தக்காளி|టమాటా, టొమాటో|tamatar, tameta, tamater, thakkali, tamata
garlic|लहसुन|लसूण|রসুন|பூண்டு|వెల్లుల్లి|lahsun, lehsun, lasun, lassan, roshun, rosun, poondu, vellulli
ginger|अदरक|आले|আদা|இஞ்சி|అల్లం|adrak, aadrak, adarak, inji, allam, ale, ada
green chilli|हरी मिर्च|हिरवी मिरची|কাঁচা লঙ্কা, কাঁচা মরিচ|பச்சை மிளகாய்|పచ్చిమిర్చి|hari mirch, hari mirchi, hirvi mirchi, kacha lanka, kancha lanka, kacha morich, pachai milagai, pachi mirchi
coriander leaves|हरा धनिया, धनिया पत्ता|कोथिंबीर|ধনে পাতা|கொத்தமல்லி இலை|కొత్తిమీర|hara dhaniya, dhaniya patta, kothimbir, dhone pata, kothamalli ilai, kothimeera
mint|पुदीना|पुदिना|পুদিনা|புதினா|పుదీనా|pudina, pudhina, podina
lemon|नींबू|लिंबू|লেবু, পাতিলেবু|எலுமிச்சை|నిమ్మకాయ|nimbu, nimboo, neembu, limbu, lebu, pati lebu, elumichai, nimmakaya
spinach|पालक|पालक|পালং শাক, পালং|பசலைக்கீரை|పాలకూర|palak, palong, pasalai keerai, palakura
cabbage|पत्ता गोभी, बंद गोभी|कोबी|বাঁধাকপি|முட்டைக்கோஸ்|క్యాబేజీ|patta gobhi, patta gobi, band gobi, kobi, bandhakopi, muttaikose
cauliflower|फूल गोभी, गोभी|फ्लॉवर|ফুলকপি, গোভী|காலிஃபிளவர்|కాలీఫ్లవర్|phool gobi, phool gobhi, gobhi, gobi, fulkopi
brinjal|बैंगन|वांगी, वांगे|বেগুন|கத்தரிக்காய்|వంకాయ|baingan, baigan, vangi, begun, kathirikai, kathirikkai, vankaya, eggplant
okra|भिंडी|भेंडी|ঢেঁড়স, ভেন্ডি|வெண்டைக்காய்|బెండకాయ|bhindi, bhendi, dherosh, vendakkai, vendaikai, bendakaya, ladies finger, lady finger
bottle gourd|लौकी, घीया|दुधी भोपळा|লাউ|சுரைக்காய்|సొరకాయ, ఆనపకాయ|lauki, louki, ghiya, dudhi, dudhi bhopla, lau, suraikai, sorakaya
bitter gourd|करेला|कारले|করলা, উচ্ছে|பாகற்காய்|కాకరకాయ|karela, karle, korola, uchche, pavakkai, pagarkai, kakarakaya
ridge gourd|तोरई, तुरई|दोडका|ঝিঙে|பீர்க்கங்காய்|బీరకాయ|torai, turai, tori, dodka, jhinge, peerkangai, beerakaya
snake gourd|चिचिंडा|पडवळ|চিচিঙ্গা|புடலங்காய்|పొట్లకాయ|chichinda, padwal, chichinga, pudalangai, potlakaya
pointed gourd|परवल|परवर|পটল|கோவக்காய் வகை பர்வல்|పర్వల్|parwal, parval, potol
pumpkin|कद्दू, सीताफल सब्जी|लाल भोपळा|কুমড়ো, মিষ্টি কুমড়া|பூசணிக்காய்|గుమ్మడికాయ|kaddu, kashiphal, lal bhopla, kumro, poosanikai, gummadikaya
ash gourd|पेठा कद्दू|कोहळा|চালকুমড়ো|வெண்பூசணி|బూడిద గుమ్మడికాయ|kohala, chalkumro, venpoosani, boodida gummadikaya
radish|मूली|मुळा|মুলো, মূলা|முள்ளங்கி|ముల్లంగి|mooli, muli, mula, mullangi
carrot|गाजर|गाजर|গাজর|கேரட்|క్యారెట్|gajar, gaajar
beetroot|चुकंदर|बीट|বিট|பீட்ரூட்|బీట్‌రూట్|chukandar, chukander
beans|फली, फ्रेंच बीन्स|फरसबी|বিনস, ফরাস বিন|பீன்ஸ்|బీన్స్, చిక్కుడు|farasbi, french beans, phali
cluster beans|ग्वार फली|गवार|গুয়ার শুঁটি|கொத்தவரங்காய்|గోరుచిక్కుడు|gwar phali, gawar, gavar, kothavarangai, goruchikkudu
drumstick|सहजन|शेवगा|সজনে ডাঁটা|முருங்கைக்காய்|మునగకాయ|sahjan, sehjan, shevga, sojne, murungakkai, murungai, munagakaya
capsicum|शिमला मिर्च|ढोबळी मिरची|ক্যাপসিকাম|குடைமிளகாய்|క్యాప్సికమ్|shimla mirch, shimla mirchi, dhobli mirchi, simla mirch, kudaimilagai
cucumber|खीरा, ककड़ी|काकडी|শসা|வெள்ளரிக்காய்|దోసకాయ, కీరా|kheera, khira, kakdi, kakri, shosha, vellarikkai, dosakaya
sweet potato|शकरकंद|रताळे|মিষ্টি আলু, রাঙা আলু|சர்க்கரைவள்ளிக்கிழங்கு|చిలగడదుంప|shakarkand, ratale, mishti alu, ranga alu, chilagadadumpa
colocasia|अरबी, अरवी|अळू, अळकुडी|কচু|சேப்பங்கிழங்கு|చామదుంప|arbi, arvi, alu kanda, kochu, seppankizhangu, chamadumpa
yam|जिमीकंद, सूरन|सुरण|ওল|சேனைக்கிழங்கு|కంద|jimikand, suran, senai kizhangu
mushroom|मशरूम|मशरूम, अळंबी|মাশরুম|காளான்|పుట్టగొడుగులు|mushrum, alambi, kaalan, puttagodugulu
raw banana|कच्चा केला|कच्ची केळी|কাঁচকলা|வாழைக்காய்|అరటికాయ|kaccha kela, kacchi keli, kanchkola, vazhakkai, aratikaya
fenugreek leaves|मेथी पत्ता, मेथी साग|मेथीची भाजी|মেথি শাক|வெந்தயக்கீரை|మెంతికూర|methi patta, methi saag, methi bhaji, vendhaya keerai, menthikura
banana|केला|केळी|কলা|வாழைப்பழம்|అరటిపండు|kela, kele, keli, kola fruit, vazhaipazham, aratipandu
apple|सेब|सफरचंद|আপেল|ஆப்பிள்|యాపిల్, ఆపిల్|seb, saib, safarchand, apel
mango|आम|आंबा|আম|மாம்பழம்|మామిడి పండు, మామిడి|aamba, hapus, mambazham, mamidi pandu, mamidi, aam
raw mango|कच्चा आम, कैरी|कैरी|কাঁচা আম|மாங்காய்|మామిడికాయ|kaccha aam, kairi, kacha aam, mangai, mamidikaya
orange|संतरा, नारंगी|संत्री|কমলা লেবু, কমলা|ஆரஞ்சு|నారింజ, కమలాపండు|santara, santra, narangi, komola lebu, narinja
sweet lime|मौसंबी|मोसंबी|মুসাম্বি|சாத்துக்குடி|బత్తాయి|mosambi, mausambi, musambi, sathukudi, battayi
grapes|अंगूर|द्राक्षे|আঙুর|திராட்சை|ద్రాక్ష|angoor, angur, draksh, drakshe, thiratchai, draksha
papaya|पपीता|पपई|পেঁপে|பப்பாளி|బొప్పాయి|papita, papeeta, papai, pepe, pappali, boppayi
guava|अमरूद|पेरू|পেয়ারা|கொய்யா|జామపండు, జామకాయ|amrud, amrood, peru fruit, peyara, koyya, jamakaya, jama pandu
pomegranate|अनार|डाळिंब|ডালিম, বেদানা|மாதுளை|దానిమ్మ|anaar, anar, dalimb, dalim, bedana, mathulai, danimma
pineapple|अनानास|अननस|আনারস|அன்னாசி|అనాస|ananas, anaras, annasi, anasa
watermelon|तरबूज|कलिंगड|তরমুজ|தர்பூசணி|పుచ్చకాయ|tarbuj, tarbooz, kalingad, tormuj, tharbusani, puchakaya
muskmelon|खरबूजा|खरबूज|খরমুজ, ফুটি|முலாம்பழம்|కర్బూజ|kharbuja, kharbooja, mulam pazham, karbuja
jackfruit|कटहल|फणस|কাঁঠাল, এঁচোড়|பலாப்பழம்|పనసపండు|kathal, katahal, phanas, kathal fruit, palapazham, panasapandu
coconut|नारियल|नारळ|নারকেল|தேங்காய்|కొబ్బరికాయ, కొబ్బరి|nariyal, nariyel, naral, narkel, thengai, kobbarikaya, kobbari
custard apple|शरीफा|सीताफळ|আতা|சீத்தாப்பழம்|సీతాఫలం|sharifa, sitaphal, sitafal, ata fruit, seethapazham, seethaphalam
sapota|चीकू|चिकू|সবেদা, সফেদা|சப்போட்டா|సపోటా|chiku, cheeku, chikoo, sobeda, sapotta
amla|आंवला|आवळा|আমলকী|நெல்லிக்காய்|ఉసిరికాయ|aamla, awla, avla, amloki, nellikai, usirikaya, gooseberry
milk|दूध|दूध|দুধ|பால்|పాలు|doodh, dudh, dhoodh, paalu, paal
curd|दही|दही|দই|தயிர்|పెరుగు|dahi, dhahi, doi, thayir, perugu, yogurt, yoghurt
buttermilk|छाछ, मट्ठा|ताक|ঘোল|மோர்|మజ్జిగ|chaas, chhachh, chhaas, mattha, taak, ghol, majjiga
lassi|लस्सी|लस्सी|লস্যি|லஸ்ஸி|లస్సీ|lasi, lassy
butter|मक्खन|लोणी, बटर|মাখন|வெண்ணெய்|వెన్న|makkhan, makhan, makkan, loni, vennai, venna
paneer|पनीर|पनीर|পনির, ছানা|பன்னீர்|పనీర్, పన్నీర్|panir, pneer, chhana, cottage cheese
cheese|चीज, चीज़|चीज|চিজ|சீஸ், பாலாடைக்கட்டி|చీజ్|chees, cheez
cream|मलाई, क्रीम|मलई, साय|ক্রিম, মালাই|பாலாடை, கிரீம்|మీగడ, క్రీమ్|meegada, doodh ki malai
khoya|खोया, मावा|खवा|খোয়া ক্ষীর|கோவா|కోవా|mawa, khoa, khava, kova
condensed milk|कंडेंस्ड मिल्क|कंडेन्स्ड मिल्क|কনডেন্সড মিল্ক|கன்டென்ஸ்டு மில்க்|కండెన్స్‌డ్ మిల్క్|kandens milk, condenced milk
milk powder|दूध पाउडर|दूध पावडर|গুঁড়ো দুধ, গুঁড়া দুধ|பால் பவுடர், பால் பொடி|పాల పొడి|doodh powder, dudh powder, guro dudh, pal podi, pala podi
egg|अंडा, अंडे|अंडी|ডিম|முட்டை|గుడ్డు, కోడిగుడ్డు|anda, ande, andi, eggs, muttai, guddu, kodi guddu, kodiguddu, dim
chicken|चिकन, मुर्गा|कोंबडी, चिकन|মুরগি|கோழி|కోడి, చికెన్|chiken, murga, murgi, kombdi, kozhi kari
mutton|मटन|मटण|মাটন, খাসির মাংস|ஆட்டிறைச்சி|మటన్|matan, matton, khasir mangsho
fish|मछली|मासे, मासा|মাছ|மீன்|చేప, చేపలు|machli, machhli, machchi, masa fish, maach, meen, chepa
prawns|झींगा|कोळंबी|চিংড়ি|இறால்|రొయ్యలు|jhinga, jheenga, kolambi, chingri, iraal, royyalu, shrimp
dried fish|सूखी मछली|सुकट, सुकी मासळी|শুঁটকি মাছ|கருவாடு|ఎండు చేపలు|sukhi machli, sukat, shutki, karuvadu, endu chepalu
`;
