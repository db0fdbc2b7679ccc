/** Grains, flours, pulses, oils, sugar and salt. English | Hindi | Marathi | Bengali | Tamil | Telugu | typed in Latin letters. */
export const STAPLES = `
atta|आटा, गेहूं का आटा, गेहूँ का आटा|गव्हाचे पीठ, कणिक|আটা|கோதுமை மாவு|గోధుమ పిండి|aata, aatta, gehu ka atta, gehun ka atta, gavhache pith, kanik, godhumai maavu, gothumai mavu, godhuma pindi, wheat flour, whole wheat flour, ata
wheat|गेहूं, गेहूँ|गहू|গম|கோதுமை|గోధుమలు|gehu, gehun, gehoon, gahu, gom, godhumai, godhumalu
multigrain atta|मल्टीग्रेन आटा|मल्टीग्रेन पीठ|মাল্টিগ্রেন আটা|மல்டிகிரெயின் மாவு|మల్టీగ్రెయిన్ పిండి|multi grain atta, multigrain aata
maida|मैदा|मैदा|ময়দা|மைதா|మైదా|maidha, moyda, refined flour, all purpose flour
besan|बेसन|बेसन, डाळीचे पीठ|বেসন, ব্যাসন|கடலை மாவு|శనగపిండి, సెనగపిండి|beson, dalichi pith, kadalai mavu, senagapindi, sanagapindi, gram flour, chickpea flour, beshon, kadalai maavu
suji|सूजी, रवा|रवा|সুজি|ரவை|రవ్వ, ఉప్మా రవ్వ|sooji, rava, rawa, ravai, ravva, bombay rava, semolina
rice flour|चावल का आटा|तांदळाचे पीठ|চালের গুঁড়া, চালের গুঁড়ো|அரிசி மாவு|బియ్యపు పిండి, బియ్యం పిండి|chawal ka atta, tandul pith, chaler gura, arisi mavu, biyyam pindi
corn flour|मक्के का आटा, मकई का आटा|मक्याचे पीठ|ভুট্টার আটা, কর্নফ্লাওয়ার|சோள மாவு|మొక్కజొన్న పిండి|makki ka atta, makke ka atta, makai atta, cornflour, chola mavu, mokkajonna pindi
ragi flour|रागी का आटा|नाचणीचे पीठ|রাগির আটা|கேழ்வரகு மாவு, ராகி மாவு|రాగి పిండి|ragi atta, nachni pith, ragi mavu, ragi pindi
bajra flour|बाजरे का आटा|बाजरीचे पीठ|বাজরার আটা|கம்பு மாவு|సజ్జ పిండి|bajre ka atta, bajri pith, kambu mavu, sajja pindi
jowar flour|ज्वार का आटा|ज्वारीचे पीठ|জোয়ারের আটা|சோளமாவு|జొన్న పిండి|jowar atta, jwari pith, jonna pindi
singhara flour|सिंघाड़े का आटा|शिंगाड्याचे पीठ|পানিফলের আটা|சிங்காரா மாவு|సింగాడ పిండి|singhare ka atta, singhara atta, shingada pith, water chestnut flour
kuttu flour|कुट्टू का आटा|कुट्टूचे पीठ|কুট্টুর আটা|குட்டு மாவு|కుట్టు పిండి|kuttu ka atta, buckwheat flour
sattu|सत्तू|सत्तू|ছাতু|சத்து மாவு|సత్తు పిండి|sattoo, chatu, chhatu, sathu maavu, sattu pindi
rice|चावल|तांदूळ|চাল|அரிசி|బియ్యం|chawal, chaval, chaawal, chawl, tandul, tandool, chaal, arisi, biyyam, chal
basmati rice|बासमती चावल|बासमती तांदूळ|বাসমতি চাল|பாஸ்மதி அரிசி|బాస్మతి బియ్యం|basmati chawal, basmathi arisi, biryani rice, biryani chawal
brown rice|ब्राउन चावल|ब्राउन तांदूळ|লাল চাল, ব্রাউন রাইস|பழுப்பு அரிசி|బ్రౌన్ బియ్యం, దంపుడు బియ్యం|brown chawal, dampudu biyyam
sona masoori rice|सोना मसूरी चावल|सोना मसुरी तांदूळ|সোনা মসুরি চাল|சோனா மசூரி அரிசி|సోనా మసూరి బియ్యం|sona masuri, sona masoori chawal, sona masuri biyyam
idli rice|इडली चावल|इडली तांदूळ|ইডলির চাল|இட்லி அரிசி|ఇడ్లీ బియ్యం|idli chawal, idly rice, idli arisi, idly biyyam
boiled rice|उसना चावल, सेला चावल|उकडा तांदूळ|সেদ্ধ চাল, সিদ্ধ চাল|புழுங்கல் அரிசி|ఉప్పుడు బియ్యం|usna chawal, sela chawal, ukda tandul, siddho chal, puzhungal arisi, uppudu biyyam, parboiled rice
poha|पोहा|पोहे|চিড়ে, চিঁড়া|அவல்|అటుకులు|pohe, chura, chire, aval, atukulu, flattened rice, beaten rice, chivda poha
puffed rice|मुरमुरा, मुरी, कुरमुरे|चुरमुरे, मुरमुरे|মুড়ি|பொரி|మరమరాలు, బొరుగులు|murmura, murmure, muri, kurmura, churmure, pori, maramaralu, borugulu, mudi
sago|साबूदाना|साबुदाणा|সাবুদানা, সাবু|ஜவ்வரிசி|సగ్గుబియ్యం|sabudana, sabu dana, saboodana, javvarisi, saggubiyyam
daliya|दलिया|दलिया, लापशी|ডালিয়া|கோதுமை ரவை|గోధుమ రవ్వ|dalia, lapsi, lapshi, godhumai ravai, godhuma ravva, broken wheat, cracked wheat
ragi|रागी, मंडुआ|नाचणी|রাগি|கேழ்வரகு, ராகி|రాగులు|nachni, mandua, kezhvaragu, kelvaragu, ragulu, finger millet
bajra|बाजरा|बाजरी|বাজরা|கம்பு|సజ్జలు|bajri, kambu, sajjalu, pearl millet
jowar|ज्वार|ज्वारी|জোয়ার|வெள்ளை சோளம், சோளம்|జొన్నలు|jwar, jwari, vellai cholam, jonnalu, sorghum
foxtail millet|कंगनी|राळे|কাউন|தினை|కొర్రలు|kangni, kakum, thinai, korralu
little millet|कुटकी|वरी|সামা চাল|சாமை|సామలు|kutki, saamalu, saamai
kodo millet|कोदो|कोद्रा|কোদো|வரகு|అరికెలు|kodon, varagu, arikelu
barnyard millet|सांवा, समा के चावल|वरई, भगर|শ্যামা চাল|குதிரைவாலி|ఊదలు|sama ke chawal, samak rice, vrat ke chawal, bhagar, varai, kuthiraivali, oodalu
barley|जौ|जव, सातू|যব|பார்லி, வாற்கோதுமை|బార్లీ|jau, jav, job, barli
maize|मक्का, मकई|मका|ভুট্টা|மக்காச்சோளம்|మొక్కజొన్న|makka, makai, makki, bhutta, makkacholam, mokkajonna
popcorn|पॉपकॉर्न|पॉपकॉर्न, लाह्या|পপকর্ন|பாப்கார்ன்|పాప్‌కార్న్|pop corn, lahya
toor dal|अरहर दाल, तूर दाल, तुअर दाल, अरहर की दाल, तुवर दाल|तूर डाळ, तुरडाळ|অড়হর ডাল, তুর ডাল|துவரம் பருப்பு|కందిపప్పు, కంది పప్పు|arhar, arhar dal, tuvar dal, tur dal, tuar dal, toor daal, arhar daal, thuvaram paruppu, tuvaram paruppu, kandi pappu, kandipappu, orohor dal, pigeon peas, tuver dal, tuvar daal, tuvar
moong dal|मूंग दाल, मूँग दाल|मूग डाळ, मुगडाळ|মুগ ডাল|பாசிப்பருப்பு, பாசி பருப்பு|పెసరపప్పు, పెసర పప్పు|mung dal, moong daal, mung daal, mug dal, muger dal, paasi paruppu, pasi paruppu, pesara pappu, pesarapappu
green gram|साबुत मूंग, हरी मूंग|हिरवे मूग, मूग|গোটা মুগ, সবুজ মুগ|பச்சைப் பயறு, பாசிப்பயறு|పెసలు|sabut moong, sabut mung, hari moong, hirve moog, pachai payaru, pasi payaru, pesalu, whole moong
urad dal|उड़द दाल, उरद दाल|उडीद डाळ|বিউলির ডাল, মাষকলাই ডাল|உளுத்தம் பருப்பு|మినపప్పు, మినప పప్పు|udad dal, urad daal, udid dal, urid dal, biulir dal, mashkalai, ulundu, uluntham paruppu, ulutham paruppu, minapappu, minapa pappu
black gram|साबुत उड़द, काली उड़द|काळे उडीद|গোটা মাষকলাই|கருப்பு உளுந்து|మినుములు|sabut urad, kali urad, karuppu ulundhu, minumulu
chana dal|चना दाल|चणा डाळ, हरभरा डाळ|ছোলার ডাল|கடலைப் பருப்பு, கடலை பருப்பு|శనగపప్పు, సెనగపప్పు|channa dal, chana daal, harbhara dal, cholar dal, kadalai paruppu, senaga pappu, sanaga pappu, bengal gram
masoor dal|मसूर दाल, मसूर|मसूर डाळ|মসুর ডাল, মুসুর ডাল|மசூர் பருப்பு, மைசூர் பருப்பு|ఎర్ర కందిపప్పు, మసూర్ పప్పు, ఎర్ర పప్పు|masur dal, masoor, masoor daal, masur, musur dal, mosur dal, mysore paruppu, erra pappu, masoor pappu
rajma|राजमा|राजमा|রাজমা|ராஜ்மா|రాజ్మా|rajmah, kidney beans, kidney bean
kabuli chana|काबुली चना, छोले|काबुली चणे, छोले|কাবুলি ছোলা|கொண்டைக்கடலை, வெள்ளை கொண்டைக்கடலை|కాబూలీ శనగలు, తెల్ల శనగలు|chole, chhole, cholay, white chana, safed chana, kondai kadalai, konda kadalai, kabuli senagalu, chickpeas, chick peas, kabuli channa
black chana|काला चना, देसी चना, काले चने|हरभरा, काळे चणे|ছোলা, কালো ছোলা|கருப்பு கொண்டைக்கடலை|శనగలు, నల్ల శనగలు|kala chana, kale chane, kaala chana, desi chana, harbhara, chola buut, karuppu kondai kadalai, senagalu, nalla senagalu
roasted chana|भुना चना|फुटाणे, भाजलेले चणे|ভাজা ছোলা|பொட்டுக்கடலை, வறுத்த கடலை|వేయించిన శనగలు, పుట్నాలు|bhuna chana, bhune chane, futane, phutane, pottukadalai, putnalu
peas|मटर|वाटाणा|মটর|பட்டாணி|బఠాణీ, బఠానీలు, బఠానీ|matar, mattar, vatana, pattani, batani
lobia|लोबिया|चवळी|বরবটি বীজ, লোবিয়া|காராமணி, தட்டைப்பயறு|అలసందలు, బొబ్బర్లు|chawli, chavli, chawali, rongi, karamani, alasandalu, bobbarlu, cowpea, black eyed peas
horse gram|कुलथी|कुळीथ, हुलगा|কুলথি কলাই|கொள்ளு|ఉలవలు|kulthi, kulith, kollu, ulavalu
moth beans|मोठ|मटकी|মোঠ ডাল|நரிப்பயறு|బొబ్బర మోత్|moth, matki, moth dal
soya chunks|सोया बड़ी, सोयाबीन बड़ी|सोया चंक्स|সয়াবিন বড়ি, সয়া চাঙ্কস|மீல் மேக்கர், சோயா|మీల్ మేకర్|soya badi, soya bari, soyabean badi, soyabin bori, meal maker, mealmaker, nutrela badi, nutri nuggets, soyabean chunks, soya nuggets
dal|दाल|डाळ|ডাল|பருப்பு|పప్పు|daal, dhal, paruppu, pappu, lentil, lentils
sugar|चीनी, शक्कर|साखर|চিনি|சர்க்கரை, சீனி|చక్కెర, పంచదార|chini, cheeni, chinni, shakkar, sakkar, sakhar, sarkarai, sakkarai, sarkkarai, chakkera, panchadara
brown sugar|ब्राउन शुगर, भूरी चीनी|ब्राउन शुगर|লাল চিনি|பழுப்பு சர்க்கரை|బ్రౌన్ షుగర్|bhuri chini, lal chini
mishri|मिश्री|खडीसाखर|মিছরি|கற்கண்டு|పటిక బెల్లం, కలకండ|misri, khadi sakhar, michri, kalkandu, karkandu, kalakanda, rock sugar, sugar candy
jaggery|गुड़, गुड|गूळ|গুড়|வெல்லம்|బెల్లం|gud, gur, gul, gool, vellam, bellam
palm jaggery|ताड़ का गुड़|ताडगूळ|তালের গুড়|பனை வெல்லம், கருப்பட்டி|తాటి బెల్లం|taad gud, taler gur, panai vellam, karupatti, thati bellam
salt|नमक|मीठ|নুন, লবণ|உப்பு|ఉప్పు|namak, nimak, nun, lobon, uppu, uppu packet, mith, labon
rock salt|सेंधा नमक, सैंधव|सैंधव मीठ|সৈন্ধব লবণ|இந்துப்பு|సైంధవ లవణం|sendha namak, saindhav, saindhava, indhuppu, induppu, pink salt
black salt|काला नमक|काळे मीठ, पादेलोण|বিট লবণ, বিট নুন|கருப்பு உப்பு|నల్ల ఉప్పు|kala namak, kaala namak, kale mith, bit lobon, bit nun, padelon, nalla uppu
oil|तेल|तेल|তেল|எண்ணெய்|నూనె|tel, teil, ennai, yennai, nune, noone
cooking oil|खाने का तेल, खाद्य तेल|खाद्यतेल|রান্নার তেল|சமையல் எண்ணெய்|వంట నూనె|khane ka tel, khana banane ka tel, edible oil, rannar tel, samayal ennai, vanta nune
mustard oil|सरसों का तेल, सरसों तेल, सरसो तेल, मोहरी तेल|मोहरीचे तेल, सरसो तेल|সরষের তেল, সরিষার তেল|கடுகு எண்ணெய்|ఆవ నూనె, ఆవాల నూనె|sarson ka tel, sarso ka tel, sarson tel, sarso tel, kachi ghani tel, mohri tel, sorsher tel, shorsher tel, kadugu ennai, ava nune, sarson oil, mustered oil
sunflower oil|सूरजमुखी तेल, सूरजमुखी का तेल|सूर्यफूल तेल|সূর্যমুখী তেল|சூரியகாந்தி எண்ணெய்|పొద్దుతిరుగుడు నూనె, సన్‌ఫ్లవర్ నూనె|surajmukhi tel, surajmukhi ka tel, suryaphool tel, surjomukhi tel, suryakanthi ennai, sunflower ennai, poddutirugudu nune, sunflower nune
groundnut oil|मूंगफली तेल, मूंगफली का तेल|शेंगदाणा तेल|চিনাবাদাম তেল, বাদাম তেল|கடலை எண்ணெய், நிலக்கடலை எண்ணெய், வேர்க்கடலை எண்ணெய்|వేరుశనగ నూనె, పల్లి నూనె, కడలై నూనె|mungfali tel, moongfali tel, singdana tel, shengdana tel, badam tel cooking, kadalai ennai, verusenaga nune, palli nune, peanut oil, mungfali ka tel
coconut oil|नारियल तेल, नारियल का तेल|खोबरेल तेल|নারকেল তেল|தேங்காய் எண்ணெய்|కొబ్బరి నూనె|nariyal tel, nariyal ka tel, khobrel tel, narkel tel, thengai ennai, thenga ennai, kobbari nune
sesame oil|तिल का तेल|तिळाचे तेल|তিলের তেল|நல்லெண்ணெய்|నువ్వుల నూనె|til ka tel, til tel, til oil, tiler tel, nallennai, nuvvula nune, gingelly oil
soyabean oil|सोयाबीन तेल|सोयाबीन तेल|সয়াবিন তেল|சோயா எண்ணெய்|సోయాబీన్ నూనె|soyabean tel, soya tel, soyabin tel, soybean oil, soya oil
palm oil|पाम तेल|पाम तेल|পাম তেল|பாமாயில்|పామాయిల్|palm tel, pamoil, palmolein, pamolin, paamoil
rice bran oil|राइस ब्रान तेल|राईस ब्रान तेल|রাইস ব্র্যান তেল|தவிட்டு எண்ணெய்|తవుడు నూనె|rice bran tel, thavittu ennai, tavudu nune
olive oil|जैतून का तेल|ऑलिव्ह तेल|জলপাই তেল|ஆலிவ் எண்ணெய்|ఆలివ్ నూనె|jaitun ka tel, jaitun tel, jolpai tel, olive tel
castor oil|अरंडी का तेल|एरंडेल तेल|রেড়ির তেল|விளக்கெண்ணெய்|ఆముదం|arandi tel, arandi ka tel, erandel, vilakkennai, amudam
almond oil|बादाम तेल, बादाम का तेल|बदाम तेल|বাদামের তেল|பாதாம் எண்ணெய்|బాదం నూనె|badam tel, badam ka tel, badam oil
ghee|घी|तूप|ঘি|நெய்|నెయ్యి|ghi, ghee desi, toop, tup, neyyi, nei, ney
cow ghee|गाय का घी|गायीचे तूप|গরুর ঘি, গাওয়া ঘি|பசு நெய்|ఆవు నెయ్యి|gay ka ghee, gai ka ghee, desi gay ghee, gawa ghee, pasu nei, avu neyyi
vanaspati|वनस्पति, डालडा|वनस्पती तूप, डालडा|ডালডা, বনস্পতি|டால்டா, வனஸ்பதி|డాల్డా, వనస్పతి|dalda, vanaspathi, banaspati
`;
